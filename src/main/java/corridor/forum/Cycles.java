package corridor.forum;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of cycles. Each step is told by {@code workflow.Moved} of the kind {@code cycle}. */
@Service
public class Cycles {

    private static final Set<String> NEED_A_REASON = Set.of("reopen", "cancel");
    private static final int LONGEST_REASON = 2_000;

    private final CycleStore store;
    private final CycleWriting writing;
    private final CycleLifecycle lifecycle;
    private final Workflow workflow;
    private final ObjectProvider<CycleSteps> steps;
    private final ObjectProvider<ClosingCondition> conditions;
    private final Clock clock;

    // providers: those who fill a port of this door may themselves ask it
    Cycles(
            CycleStore store,
            CycleWriting writing,
            CycleLifecycle lifecycle,
            Workflow workflow,
            ObjectProvider<CycleSteps> steps,
            ObjectProvider<ClosingCondition> conditions,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.steps = steps;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Those of a forum, the newest first. */
    public List<Cycle> of(Reader reader, long forum) {
        return store.of(reader, forum);
    }

    /** Those of all forums, the newest first. */
    public List<Cycle> all(Reader reader) {
        return store.all(reader);
    }

    public Outcome<Cycle> find(Reader reader, String forum, String slug) {
        return store.find(reader, forum, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those of these cycles that this reader may see, by id. */
    public Map<Long, Cycle> byIds(Reader reader, Collection<Long> ids) {
        return byId(store.byIds(reader, ids));
    }

    /** The same, whoever may see them: for what follows from a change. */
    public Map<Long, Cycle> unseen(Collection<Long> ids) {
        return byId(store.unseen(ids));
    }

    private static Map<Long, Cycle> byId(List<Cycle> cycles) {
        Map<Long, Cycle> byId = new LinkedHashMap<>();
        cycles.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    /** The next one by number, whoever may see it. */
    public Optional<Cycle> after(Cycle cycle) {
        return store.after(cycle);
    }

    /** Whether this reader may draft a cycle of that forum. */
    public boolean mayDraft(Reader reader, long forum) {
        return writing.obstacle(reader, forum).isEmpty();
    }

    public boolean mayWrite(Reader reader, Cycle cycle) {
        return reader.may(CycleLifecycle.WRITING, cycle.chairs()) && CycleLifecycle.CHANGEABLE.contains(cycle.state());
    }

    /** Drafts a cycle. Refused where its number is another one's. */
    @Transactional
    public Outcome<Long> draft(Reader reader, long forum, CycleDraft draft) {
        return writing.open(reader, forum, draft, null);
    }

    /** Writes down a cycle from documents: it is over, and public at once. */
    @Transactional
    public Outcome<Long> record(Reader reader, long forum, CycleDraft draft) {
        return draft(reader, forum, draft)
                .then(id -> workflow.move(lifecycle, reader, Change.of("record"), Target.of(id)));
    }

    /** Drafts the next cycle from an older one, of which the caller takes over what was chosen. */
    @Transactional
    public Outcome<Long> draftFrom(Reader reader, Cycle from, CycleDraft draft) {
        return writing.open(reader, from.forum(), draft, from.id());
    }

    /** Changes what is said of it. What was announced keeps its days, its number and its theme. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, @Nullable Integer number, Cycle.Content content) {
        return writing.change(reader, target, number, content);
    }

    public List<Offer> offers(Reader reader, Cycle cycle) {
        return workflow.offers(lifecycle, reader, cycle);
    }

    /** Takes a step. To open a closed one again, or to cancel one, needs a reason; to close one, that nothing is undecided. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (reason.length() > LONGEST_REASON || (NEED_A_REASON.contains(action) && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Optional<Refusal> obstacle = action.equals("close") ? undecided(reader, target.id()) : Optional.empty();
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Change change = Change.of(action)
                .recording(action.equals("close") ? Map.of("decided_close_at", OffsetDateTime.now(clock)) : Map.of());
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    private Optional<Refusal> undecided(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .filter(cycle -> reader.may(CycleLifecycle.CLOSING, cycle.chairs()))
                .flatMap(cycle -> obstacles(cycle).stream())
                .findFirst()
                .map(one -> Refusal.of(Kind.CONFLICT, one.code(), one.count()));
    }

    /** What keeps it from being closed. */
    public List<ClosingCondition.Obstacle> obstacles(Cycle cycle) {
        return conditions
                .orderedStream()
                .flatMap(one -> one.obstacle(cycle).stream())
                .toList();
    }

    /** What is done and what is to do, in its order. */
    public List<CycleSteps.Step> steps(Reader reader, Cycle cycle) {
        return steps.orderedStream()
                .flatMap(part -> part.steps(reader, cycle).stream())
                .sorted(Comparator.comparingInt(CycleSteps.Step::order))
                .toList();
    }
}
