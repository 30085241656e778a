package corridor.calls;

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

/** The life of a question about a call: asked, and answered for everybody or set aside. */
@Component
class ClarificationLifecycle implements Lifecycle<Clarification>, Grants {

    static final Right ASKING = new Right("call.ask");
    static final Right CLARIFYING = new Right("call.clarify");

    private final ClarificationStore store;
    private final CallStore calls;

    ClarificationLifecycle(ClarificationStore store, CallStore calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return Clarification.KIND;
    }

    @Override
    public String table() {
        return "calls.clarification";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Clarification>> transitions() {
        return List.of(
                Transition.opening("ask", "asked", ASKING),
                Transition.<Clarification>of(Set.of("asked"), "answer", "answered", CLARIFYING)
                        .recording("answered_at"),
                Transition.of(Set.of("asked"), "set-aside", "set-aside", CLARIFYING));
    }

    /** What is answered is for whoever sees the call. */
    @Override
    public Set<String> audience(Clarification record, String state) {
        return state.equals("answered")
                ? calls.unseen(List.of(record.call())).getFirst().audience()
                : record.audience();
    }

    @Override
    public List<Clarification> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                ASKING, Set.of(Role.VISITOR),
                CLARIFYING, Set.of(Role.SECRETARIAT));
    }
}
