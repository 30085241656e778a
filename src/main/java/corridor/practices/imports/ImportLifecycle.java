package corridor.practices.imports;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of an import: looked into, confirmed, drafted, published or undone. */
@Component
class ImportLifecycle implements Lifecycle<Import>, Grants {

    static final String WAITING = "waiting";
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String PUBLISHING = "publishing";
    static final String PUBLISHED = "published";
    static final String FAILED = "failed";
    static final String UNDOING = "undoing";

    static final Right IMPORTING = new Right("import.run");
    static final Right PUBLISHING_RIGHT = new Right("import.publish");
    static final Right UNDOING_RIGHT = new Right("import.undo");

    private static final Guard<Import> HAS_TITLE =
            new Guard<>("import-without-title", one -> one.mapping().containsValue(ImportField.TITLE.code()));

    private static final Guard<Import> IS_DRAFTED = new Guard<>("import-not-drafted", one -> one.total() != null);

    private final ImportStore store;

    ImportLifecycle(ImportStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Import.KIND;
    }

    @Override
    public String table() {
        return "practices.import";
    }

    @Override
    public int definition() {
        return 2;
    }

    @Override
    public List<Transition<Import>> transitions() {
        return List.of(
                Transition.opening("upload", WAITING, IMPORTING),
                Transition.<Import>of(Set.of(WAITING), "start", RUNNING, IMPORTING)
                        .guardedBy(HAS_TITLE),
                Transition.<Import>of(Set.of(RUNNING), "finish", DONE, IMPORTING)
                        .recording("total"),
                Transition.<Import>of(Set.of(RUNNING, PUBLISHING, UNDOING), "fail", FAILED, IMPORTING)
                        .recording("failure", "failure_details"),
                Transition.<Import>of(Set.of(DONE, PUBLISHED, FAILED), "publish", PUBLISHING, PUBLISHING_RIGHT)
                        .guardedBy(IS_DRAFTED, new Guard<>("import-repeated", one -> !store.isRepeated(one.id()))),
                Transition.of(Set.of(PUBLISHING), "complete", PUBLISHED, PUBLISHING_RIGHT),
                Transition.of(Set.of(WAITING, FAILED, DONE, PUBLISHED), "undo", UNDOING, UNDOING_RIGHT),
                Transition.of(Set.of(UNDOING), "clear", "undone", UNDOING_RIGHT));
    }

    @Override
    public Set<String> audience(Import record, String state) {
        return Set.of(Audience.SECRETARIAT);
    }

    @Override
    public List<Import> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        return Map.of(IMPORTING, secretariat, PUBLISHING_RIGHT, secretariat, UNDOING_RIGHT, secretariat);
    }
}
