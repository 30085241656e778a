package corridor.documents;

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

/** The life of a document: checked before anyone gets it, and again with each new version, until it is removed. */
@Component
class DocumentLifecycle implements Lifecycle<Document>, Grants {

    static final String SCANNING = "scanning";
    static final String AVAILABLE = "available";
    static final String INFECTED = "infected";
    static final String REMOVED = "removed";

    static final Right ADDING = new Right("document.add");
    static final Right REMOVING = new Right("document.remove");
    /** Held by no role: only the check itself concludes it. */
    static final Right CONCLUDING = new Right("document.conclude");

    private final DocumentStore store;
    private final Owners owners;

    DocumentLifecycle(DocumentStore store, Owners owners) {
        this.store = store;
        this.owners = owners;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public String table() {
        return "documents.document";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Document>> transitions() {
        return List.of(
                Transition.opening("add", SCANNING, ADDING),
                Transition.<Document>of(Set.of(SCANNING), "pass", AVAILABLE, CONCLUDING)
                        .recording("current"),
                Transition.of(Set.of(SCANNING), "condemn", INFECTED, CONCLUDING),
                Transition.of(Set.of(SCANNING), "withhold", AVAILABLE, CONCLUDING),
                Transition.of(Set.of(AVAILABLE, INFECTED), "renew", SCANNING, ADDING),
                Transition.of(Set.of(SCANNING, AVAILABLE, INFECTED), "remove", REMOVED, REMOVING));
    }

    @Override
    public Set<String> audience(Document record, String state) {
        return state.equals(AVAILABLE) || record.current() != null ? record.sharedWith() : record.keepers();
    }

    @Override
    public List<Document> lock(Collection<Long> ids) {
        return owners.complete(store.lock(ids));
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> contributors = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.of(ADDING, contributors, REMOVING, contributors, CONCLUDING, Set.of());
    }
}
