package corridor.participation;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What registrations say of somebody: in the copy of their data, and taken away when they go. */
@Component
class ParticipationRecords implements PersonalRecords {

    private final PersonStore store;

    ParticipationRecords(PersonStore store) {
        this.store = store;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("registrations", store.of(person.id(), person.email()));
    }

    @Override
    public void erase(Person person) {
        store.forget(person.id(), person.email());
    }
}
