package corridor.calls.appraisals;

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

/** The life of a reviewer's part: offered, opened once they have said that nothing ties them, scored, delivered, or left. */
@Component
class AppraisalLifecycle implements Lifecycle<Assignment>, Grants {

    static final Right SCORING = new Right("appraisal.score");

    private static final String DRAFTED = "drafted";

    private final AppraisalStore store;

    AppraisalLifecycle(AppraisalStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Assignment.KIND;
    }

    @Override
    public String table() {
        return "calls.assignment";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Assignment>> transitions() {
        return List.of(
                Transition.opening("offer", "offered", PhaseLifecycle.MANAGING),
                Transition.<Assignment>of(Set.of("offered"), "accept", "accepted", SCORING)
                        .recording("declared_at"),
                Transition.<Assignment>of(Set.of("offered"), "decline", "declined", SCORING)
                        .recording("reason"),
                Transition.of(Set.of("accepted", DRAFTED), "draft", DRAFTED, SCORING),
                Transition.<Assignment>of(Set.of(DRAFTED), "deliver", "delivered", SCORING)
                        .guardedBy(new Guard<>("appraisal-incomplete", Assignment::complete))
                        .recording("delivered_at"),
                Transition.<Assignment>of(Assignment.ACTIVE, "abstain", "abstained", SCORING)
                        .recording("reason"),
                Transition.<Assignment>of(Assignment.ACTIVE, "return", "returned", PhaseLifecycle.MANAGING)
                        .recording("reason"));
    }

    @Override
    public Set<String> audience(Assignment record, String state) {
        return Set.of(Audience.person(record.person()), Audience.SECRETARIAT);
    }

    @Override
    public List<Assignment> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(SCORING, Set.of(Role.REVIEWER));
    }
}
