package corridor.practices.reviews;

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
class AssignmentLifecycle implements Lifecycle<Assignment>, Grants {

    static final Right SCORING = new Right("review.score");

    private static final Guard<Assignment> COMPLETE = new Guard<>("review-incomplete", Assignment::complete);

    private final AssignmentStore store;

    AssignmentLifecycle(AssignmentStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Assignment.KIND;
    }

    @Override
    public String table() {
        return "practices.review_assignment";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Assignment>> transitions() {
        Set<String> opened = Set.of("accepted", Assignment.DRAFTED);
        return List.of(
                Transition.opening("offer", Assignment.OFFERED, RoundLifecycle.MANAGING),
                Transition.<Assignment>of(Set.of(Assignment.OFFERED), "accept", "accepted", SCORING)
                        .recording("declared_at"),
                Transition.<Assignment>of(Set.of(Assignment.OFFERED), "decline", "declined", SCORING)
                        .recording("reason"),
                Transition.of(opened, "draft", Assignment.DRAFTED, SCORING),
                Transition.<Assignment>of(Set.of(Assignment.DRAFTED), "deliver", Assignment.DELIVERED, SCORING)
                        .guardedBy(COMPLETE)
                        .recording("delivered_at"),
                Transition.<Assignment>of(Assignment.ACTIVE, "abstain", Assignment.ABSTAINED, SCORING)
                        .recording("reason"),
                Transition.<Assignment>of(Assignment.ACTIVE, "return", "returned", RoundLifecycle.MANAGING)
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
