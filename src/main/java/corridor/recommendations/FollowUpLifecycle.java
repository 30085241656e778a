package corridor.recommendations;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a follow-up: told, and perhaps taken back. */
@Component
class FollowUpLifecycle implements Lifecycle<FollowUp>, Grants {

    static final String TOLD = "told";
    static final String WITHDRAWN = "withdrawn";

    static final Right FOLLOWING = new Right("follow-up.write");

    private final FollowUpStore store;

    FollowUpLifecycle(FollowUpStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return FollowUp.KIND;
    }

    @Override
    public String table() {
        return "recommendations.follow_up";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<FollowUp>> transitions() {
        return List.of(
                Transition.opening("tell", TOLD, FOLLOWING),
                Transition.of(Set.of(TOLD), "withdraw", WITHDRAWN, FOLLOWING));
    }

    @Override
    public Set<String> audience(FollowUp record, String state) {
        return audience(
                record.organisation(), state.equals(TOLD) && record.told().named());
    }

    /** The organisation and the secretariat; everyone, only while the organisation wants to be named. */
    static Set<String> audience(long organisation, boolean named) {
        Set<String> labels = new HashSet<>(Set.of(Audience.organisation(organisation), Audience.SECRETARIAT));
        if (named) {
            labels.add(Audience.PUBLIC);
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<FollowUp> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(FOLLOWING, Set.of(Role.FOCAL_POINT));
    }
}
