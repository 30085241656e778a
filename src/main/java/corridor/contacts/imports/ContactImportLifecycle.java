package corridor.contacts.imports;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a list of contacts: looked over, then recorded or discarded. */
@Component
class ContactImportLifecycle implements Lifecycle<ContactImport>, Grants {

    static final String OPEN = "open";
    static final String RECORDED = "recorded";
    static final String DISCARDED = "discarded";

    static final Right IMPORTING = new Right("contact.import");

    private final ContactImportStore store;

    ContactImportLifecycle(ContactImportStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ContactImport.KIND;
    }

    @Override
    public String table() {
        return "contacts.import";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<ContactImport>> transitions() {
        return List.of(
                Transition.opening("upload", OPEN, IMPORTING),
                Transition.<ContactImport>of(Set.of(OPEN), "record", RECORDED, IMPORTING)
                        .recording("added"),
                Transition.of(Set.of(OPEN), "discard", DISCARDED, IMPORTING));
    }

    @Override
    public Set<String> audience(ContactImport record, String state) {
        return record.audience();
    }

    @Override
    public List<ContactImport> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(IMPORTING, Set.of(Role.SECRETARIAT));
    }
}
