package corridor.forum.papers;

import static corridor.forum.papers.PaperLifecycle.CHANGEABLE;
import static corridor.forum.papers.PaperLifecycle.WRITING;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps of papers, each with the edition that it begins or freezes. */
@Component
class PaperRounds {

    private static final int LONGEST_REASON = 2_000;

    private final PaperStore store;
    private final PaperEditionStore editions;
    private final Circles circles;
    private final PaperLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    PaperRounds(
            PaperStore store,
            PaperEditionStore editions,
            Circles circles,
            PaperLifecycle lifecycle,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.circles = circles;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    Outcome<Long> circulate(Reader reader, Target target, Set<String> circle, Optional<LocalDate> until) {
        Outcome<Paper> locked = workflow.changeable(lifecycle, reader, target, WRITING, CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Paper>(Paper before))) {
            return locked.map(Paper::id);
        }
        if (circle.isEmpty() || !circles.of(reader, before).keySet().containsAll(circle)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "circle-missing"));
        }
        if (until.isEmpty() || until.get().isBefore(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "comment-day-missing"));
        }
        store.address(before.id(), circle);
        Change change = Change.of("circulate").recording(Map.of("comment_until", until.get()));
        Outcome<Long> moved = workflow.move(lifecycle, reader, change, Target.of(before.id()));
        if (moved instanceof Outcome.Done<Long>) {
            Paper after = store.unseen(List.of(before.id())).getFirst();
            editions.freeze(after.id(), after.round().edition(), "circulated", PaperLifecycle.circulated(after, false));
        } else {
            store.address(before.id(), before.round().circle());
        }
        return moved;
    }

    Outcome<Long> step(Reader reader, Target target, String action, String reason) {
        boolean reasoned = !action.equals("drop") || !reason.isEmpty();
        if (!reasoned || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action)
                .recording(action.equals("publish") ? Map.of("published_at", OffsetDateTime.now(clock)) : Map.of());
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            store.unseen(List.of(id)).forEach(after -> follow(after, action));
        }
        return moved;
    }

    private void follow(Paper after, String action) {
        int edition = after.round().edition();
        switch (action) {
            case "publish" -> editions.freeze(after.id(), edition, "published", PaperLifecycle.circulated(after, true));
            case "revise", "replace" ->
                editions.begin(
                        after.id(), edition + 1, after.content(), PaperLifecycle.working(after.place(), after.team()));
            default -> {}
        }
    }
}
