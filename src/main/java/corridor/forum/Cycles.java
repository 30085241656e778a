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
import java.time.LocalDate;
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
    private final ChairTermStore terms;
    private final CycleLifecycle lifecycle;
    private final Workflow workflow;
    private final ObjectProvider<CycleSteps> steps;
    private final ObjectProvider<ClosingCondition> conditions;
    private final Clock clock;

    // providers: those who fill a port of this door may themselves ask it
    Cycles(
            CycleStore store,
            ChairTermStore terms,
            CycleLifecycle lifecycle,
            Workflow workflow,
            ObjectProvider<CycleSteps> steps,
            ObjectProvider<ClosingCondition> conditions,
            Clock clock) {
        this.store = store;
        this.terms = terms;
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
        return obstacleToDraft(reader, forum).isEmpty();
    }

    public boolean mayWrite(Reader reader, Cycle cycle) {
        return reader.may(CycleLifecycle.WRITING, cycle.chairs()) && CycleLifecycle.CHANGEABLE.contains(cycle.state());
    }

    private Optional<Refusal> obstacleToDraft(Reader reader, long forum) {
        return workflow.mayOpen(lifecycle, reader, "draft", chairing(forum));
    }

    private Set<Long> chairing(long forum) {
        return terms.chairing(forum, LocalDate.now(clock));
    }

    /** Drafts a cycle. Refused where its number is another one's. */
    @Transactional
    public Outcome<Long> draft(Reader reader, long forum, CycleDraft draft) {
        return open(reader, forum, draft, null);
    }

    private Outcome<Long> open(
            Reader reader, long forum, CycleDraft draft, @Nullable Long clonedFrom) {
        Optional<Refusal> refusal = obstacleToDraft(reader, forum).or(() -> taken(forum, draft.number(), 0));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(forum, draft, clonedFrom);
        workflow.open(
                lifecycle, reader, "draft", chairing(forum), Map.of(id, journalled(draft.number(), draft.content())));
        return Outcome.done(id);
    }

    private Optional<Refusal> taken(
            long forum, @Nullable Integer number, long except) {
        return number != null && store.numbered(forum, number, except)
                ? Optional.of(Refusal.of(Kind.CONFLICT, "cycle-number-taken", number))
                : Optional.empty();
    }

    private static Map<String, Object> journalled(
            @Nullable Integer number, Cycle.Content content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.title().toString());
        facts.put("number", String.valueOf(number));
        facts.put("starts", String.valueOf(content.dates().from()));
        facts.put("ends", String.valueOf(content.dates().until()));
        facts.put("zone", content.zone().getId());
        return facts;
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
        return open(reader, from.forum(), draft, from.id());
    }

    @Transactional
    public Outcome<Long> change(
            Reader reader,
            Target target,
            @Nullable Integer number,
            Cycle.Content content) {
        Outcome<Cycle> locked =
                workflow.changeable(lifecycle, reader, target, CycleLifecycle.WRITING, CycleLifecycle.CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Cycle>(Cycle before))) {
            return locked.map(Cycle::id);
        }
        Optional<Refusal> wrong = taken(before.forum(), number, before.id()).or(() -> undone(before, number, content));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        store.replace(before.id(), number, content);
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                journalled(before.number(), before.content()),
                journalled(number, content));
        return Outcome.done(before.id());
    }

    /** What was announced stays announced: it keeps its days, its number and its theme. */
    private static Optional<Refusal> undone(
            Cycle before, @Nullable Integer number, Cycle.Content content) {
        boolean complete = number != null
                && content.dates().from() != null
                && content.dates().until() != null
                && !content.theme().isEmpty();
        return complete || before.state().equals(CycleLifecycle.DRAFT) || before.curated()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "cycle-incomplete"));
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
