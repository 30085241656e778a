package corridor.calls.appraisals;

import corridor.access.Audience;
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

/** The life of a phase: planned, open, closed, and open again with a reason. */
@Component
class PhaseLifecycle implements Lifecycle<Phase>, Grants {

    static final Right MANAGING = new Right("appraisal.manage");

    private static final String OPEN = "open";

    private final PhaseStore store;

    PhaseLifecycle(PhaseStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Phase.KIND;
    }

    @Override
    public String table() {
        return "calls.phase";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Phase>> transitions() {
        return List.of(
                Transition.opening("plan", "planned", MANAGING),
                Transition.of(Set.of("planned"), "open", OPEN, MANAGING),
                Transition.of(Set.of(OPEN), "close", "closed", MANAGING),
                Transition.of(Set.of("closed"), "reopen", OPEN, MANAGING));
    }

    @Override
    public Set<String> audience(Phase record, String state) {
        return Set.of(Audience.SECRETARIAT);
    }

    @Override
    public List<Phase> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(MANAGING, Set.of(Role.SECRETARIAT));
    }
}
