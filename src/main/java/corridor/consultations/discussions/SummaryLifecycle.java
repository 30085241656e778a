package corridor.consultations.discussions;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a summary: written by the secretariat, commented on, endorsed by the chair. */
@Component
class SummaryLifecycle implements Lifecycle<Summary>, Grants {

    static final String DRAFT = "draft";
    static final String CIRCULATED = "circulated";
    static final String ENDORSED = "endorsed";

    static final Right ENDORSING = new Right("discussion.endorse");
    static final Right AGREEING = new Right("discussion.agree");

    private final SummaryStore store;
    private final Clock clock;

    SummaryLifecycle(SummaryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Summary.KIND;
    }

    @Override
    public String table() {
        return "consultations.summary";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Summary>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, DiscussionLifecycle.WRITING),
                Transition.<Summary>of(Set.of(DRAFT), "circulate", CIRCULATED, DiscussionLifecycle.WRITING)
                        .recording("comment_until"),
                Transition.of(Set.of(CIRCULATED), "rework", DRAFT, DiscussionLifecycle.WRITING),
                Transition.<Summary>of(Set.of(CIRCULATED), "endorse", ENDORSED, ENDORSING)
                        .guardedBy(new Guard<>("comment-time-runs", this::over))
                        .recording("endorsed_by", "endorsed_at"));
    }

    private boolean over(Summary summary) {
        LocalDate until = summary.until();
        return until == null || LocalDate.now(clock).isAfter(until);
    }

    @Override
    public Set<String> audience(Summary record, String state) {
        return state.equals(DRAFT) ? Set.of(Audience.SECRETARIAT) : record.readers();
    }

    @Override
    public List<Summary> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(ENDORSING, Set.of(Role.CHAIR), AGREEING, Set.of(Role.FOCAL_POINT));
    }
}
