package corridor.consultations.appeals;

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

/** The life of a call to action. */
@Component
class AppealLifecycle implements Lifecycle<Appeal>, Grants {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    static final Right WRITING = new Right("appeal.write");

    private final AppealStore store;

    AppealLifecycle(AppealStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Appeal.KIND;
    }

    @Override
    public String table() {
        return "consultations.appeal";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Appeal>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Appeal>of(Set.of(DRAFT), "launch", OPEN, WRITING)
                        .guardedBy(new Guard<>(
                                "leads-missing", one -> one.content().led())),
                Transition.of(Set.of(OPEN), "close", CLOSED, WRITING));
    }

    @Override
    public Set<String> audience(Appeal record, String state) {
        return state.equals(DRAFT) ? Set.of(Audience.SECRETARIAT) : Set.of(Audience.PUBLIC);
    }

    @Override
    public List<Appeal> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT));
    }
}
