package corridor.contacts;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is kept of somebody as a contact: in the copy of their data, and removed when they go. */
@Component
class ContactRecords implements PersonalRecords {

    private final ContactStore store;

    ContactRecords(ContactStore store) {
        this.store = store;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("contacts", store.at(List.of(person.email())));
    }

    @Override
    public void erase(Person person) {
        store.removeAt(person.email());
    }
}
