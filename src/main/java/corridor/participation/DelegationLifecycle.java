package corridor.participation;

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

/** The life of a delegation: invited first; then it may name its people until registration closes. */
@Component
class DelegationLifecycle implements Lifecycle<Delegation>, Grants {

    static final String INVITED = "invited";
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    static final Right WRITING = new Right("delegation.write");

    private static final String[] TERMS = {"constituency", "places", "last_day"};

    private final DelegationStore store;

    DelegationLifecycle(DelegationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Delegation.KIND;
    }

    @Override
    public String table() {
        return "participation.delegation";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Delegation>> transitions() {
        return List.of(
                Transition.opening("invite", INVITED, WRITING),
                Transition.of(Set.of(INVITED, CLOSED), "open", OPEN, WRITING),
                Transition.of(Set.of(OPEN), "close", CLOSED, WRITING),
                changing(INVITED),
                changing(OPEN),
                changing(CLOSED));
    }

    private static Transition<Delegation> changing(String state) {
        return Transition.<Delegation>of(Set.of(state), "change", state, WRITING)
                .recording(TERMS);
    }

    @Override
    public Set<String> audience(Delegation record, String state) {
        return audience(record.organisation());
    }

    static Set<String> audience(long organisation) {
        return Set.of(Audience.organisation(organisation), Audience.SECRETARIAT);
    }

    @Override
    public List<Delegation> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT));
    }
}
