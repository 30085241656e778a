package corridor.floor;

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

/** The life of a question: it waits until somebody of the team has read it, is shown, and answered. */
@Component
class FloorLifecycle implements Lifecycle<Asked>, Grants {

    static final String WAITING = "waiting";
    static final String SHOWN = "shown";
    static final String ANSWERED = "answered";
    static final String HIDDEN = "hidden";
    static final String MERGED = "merged";

    /** Those that their moderators see. */
    static final Set<String> ALL = Set.of(WAITING, SHOWN, ANSWERED, HIDDEN);

    static final Right ASKING = new Right("floor.ask");
    static final Right MODERATING = new Right("floor.moderate");

    private final QuestionStore store;

    FloorLifecycle(QuestionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Asked.KIND;
    }

    @Override
    public String table() {
        return "floor.question";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Asked>> transitions() {
        return List.of(
                Transition.opening("ask", WAITING, ASKING),
                Transition.of(Set.of(WAITING, HIDDEN), "show", SHOWN, MODERATING),
                Transition.of(Set.of(WAITING, SHOWN, ANSWERED), "hide", HIDDEN, MODERATING),
                Transition.<Asked>of(Set.of(SHOWN), "answer", ANSWERED, MODERATING)
                        .recording("answer", "answer_language", "answered_at"),
                Transition.<Asked>of(Set.of(WAITING, SHOWN), "merge", MERGED, MODERATING)
                        .recording("merged_into"));
    }

    @Override
    public Set<String> audience(Asked record, String state) {
        return Set.of(SHOWN, ANSWERED).contains(state) ? record.shownTo() : team(record.team());
    }

    /** While it waits, and once it is hidden: those who prepare the session. */
    static Set<String> team(Set<Long> organisations) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        organisations.forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    @Override
    public List<Asked> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                ASKING, Set.of(Role.VISITOR),
                MODERATING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
