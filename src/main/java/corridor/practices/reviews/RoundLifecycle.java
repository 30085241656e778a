package corridor.practices.reviews;

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

/** The life of a round: open until it is concluded or given up. */
@Component
class RoundLifecycle implements Lifecycle<Round>, Grants {

    static final String OPEN = "open";
    static final String CONCLUDED = "concluded";

    static final Right MANAGING = new Right("review.manage");
    static final Right READING = new Right("review.read");

    private final RoundStore store;

    RoundLifecycle(RoundStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Round.KIND;
    }

    @Override
    public String table() {
        return "practices.review";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Round>> transitions() {
        return List.of(
                Transition.opening("begin", OPEN, MANAGING),
                Transition.<Round>of(Set.of(OPEN), "conclude", CONCLUDED, MANAGING)
                        .recording("verdict", "reasons", "concluded_at"),
                Transition.<Round>of(Set.of(OPEN), "abandon", "abandoned", MANAGING)
                        .recording("reasons"));
    }

    @Override
    public Set<String> audience(Round record, String state) {
        return Set.of(Audience.SECRETARIAT);
    }

    @Override
    public List<Round> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(MANAGING, Set.of(Role.SECRETARIAT), READING, Set.of(Role.SECRETARIAT, Role.AUDITOR));
    }
}
