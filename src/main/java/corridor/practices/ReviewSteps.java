package corridor.practices;

import corridor.access.Reader;
import corridor.actors.Person;
import corridor.audit.Audit;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a practice through its peer review. */
@Service
public class ReviewSteps {

    private final PracticeLifecycle lifecycle;
    private final PracticeStore store;
    private final Workflow workflow;
    private final Audit audit;
    private final Clock clock;

    ReviewSteps(PracticeLifecycle lifecycle, PracticeStore store, Workflow workflow, Audit audit, Clock clock) {
        this.lifecycle = lifecycle;
        this.store = store;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts checked practices under review. Each is judged by itself. */
    @Transactional
    public List<Outcome<Long>> begin(Reader reader, List<Target> targets) {
        return workflow.move(lifecycle, reader, Change.of("begin-review"), targets);
    }

    /** Raises a practice to peer-reviewed. */
    @Transactional
    public Outcome<Long> conclude(Reader reader, long practice) {
        Change change = Change.of("conclude-review").recording(Map.of("reviewed_at", OffsetDateTime.now(clock)));
        return workflow.move(lifecycle, reader, change, Target.of(practice));
    }

    /** Leaves a practice on the rung where it was. */
    @Transactional
    public Outcome<Long> abandon(Reader reader, long practice, String reason) {
        return workflow.move(lifecycle, reader, Change.of("abandon-review").because(reason), Target.of(practice));
    }

    /** These practices, whoever may see them: for rules that weigh who has a part in them. */
    public List<Practice> concerned(Collection<Long> ids) {
        return store.unseen(ids);
    }

    /** The people who drafted or submitted each of these practices. */
    public Map<Long, Set<Long>> authors(Collection<Long> practices) {
        Map<Long, Set<Long>> authors = new HashMap<>();
        audit.actors(Practice.KIND, practices, Set.of("draft", "submit", "resubmit"))
                .forEach((practice, actors) -> authors.put(
                        practice,
                        actors.stream()
                                .filter(actor -> actor.startsWith(Person.KIND + ":"))
                                .map(actor -> Reference.parse(actor).id())
                                .collect(Collectors.toSet())));
        return authors;
    }
}
