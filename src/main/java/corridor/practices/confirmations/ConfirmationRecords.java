package corridor.practices.confirmations;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.audit.PersonalValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letters that asked somebody for confirmation: in the copy of their data, and forgotten when they go. */
@Component
class ConfirmationRecords implements PersonalRecords {

    private final ConfirmationStore store;
    private final PersonalValues personal;

    ConfirmationRecords(ConfirmationStore store, PersonalValues personal) {
        this.store = store;
        this.personal = personal;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "confirmation-letters",
                store.to(person.email()).stream()
                        .map(one -> new Asked(
                                one.practice(),
                                one.name(),
                                one.email(),
                                one.state(),
                                one.createdAt(),
                                Objects.requireNonNullElse(one.message(), "")))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        store.forget(person.email()).forEach(personal::erase);
    }

    /** A letter in the copy. */
    private record Asked(long practice, String name, String email, String state, Instant sentAt, String message) {}
}
