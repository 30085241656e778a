package corridor.consultations.correspondence;

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

/** The life of a matter: it is settled with a reason, and may come up again. */
@Component
class MatterLifecycle implements Lifecycle<Matter>, Grants {

    static final String OPEN = "open";
    static final String SETTLED = "settled";

    static final Right WRITING = new Right("correspondence.write");

    private final MatterStore store;

    MatterLifecycle(MatterStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Matter.KIND;
    }

    @Override
    public String table() {
        return "consultations.matter";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Matter>> transitions() {
        return List.of(
                Transition.opening("open", OPEN, WRITING),
                Transition.<Matter>of(Set.of(OPEN), "settle", SETTLED, WRITING).recording("reason"),
                Transition.of(Set.of(SETTLED), "reopen", OPEN, WRITING));
    }

    /** For whom it is, is said when it is begun. */
    @Override
    public Set<String> audience(Matter record, String state) {
        return record.audience();
    }

    @Override
    public List<Matter> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT));
    }
}
