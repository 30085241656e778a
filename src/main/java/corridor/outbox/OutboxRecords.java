package corridor.outbox;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That letters came back from somebody's address. */
@Component
class OutboxRecords implements PersonalRecords {

    private final Bounces bounces;

    OutboxRecords(Bounces bounces) {
        this.bounces = bounces;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("returnedLetters", bounces.of(person.email()));
    }

    @Override
    public void erase(Person person) {
        bounces.forget(person.email());
    }
}
