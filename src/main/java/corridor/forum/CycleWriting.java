package corridor.forum;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How cycles are drafted and changed, in the transaction of their door. */
@Component
class CycleWriting {

    private final CycleStore store;
    private final ChairTermStore terms;
    private final CycleLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    CycleWriting(CycleStore store, ChairTermStore terms, CycleLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Why this reader may not draft a cycle of that forum: the secretariat may, and whoever chairs it today. */
    Optional<Refusal> obstacle(Reader reader, long forum) {
        return workflow.mayOpen(lifecycle, reader, "draft", chairing(forum));
    }

    private Set<Long> chairing(long forum) {
        return terms.chairing(forum, LocalDate.now(clock));
    }

    Outcome<Long> open(Reader reader, long forum, CycleDraft draft, @Nullable Long clonedFrom) {
        Optional<Refusal> refusal = obstacle(reader, forum).or(() -> taken(forum, draft.number(), 0));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(forum, draft, clonedFrom);
        workflow.open(
                lifecycle, reader, "draft", chairing(forum), Map.of(id, journalled(draft.number(), draft.content())));
        return Outcome.done(id);
    }

    private Optional<Refusal> taken(long forum, @Nullable Integer number, long except) {
        return number != null && store.numbered(forum, number, except)
                ? Optional.of(Refusal.of(Kind.CONFLICT, "cycle-number-taken", number))
                : Optional.empty();
    }

    private static Map<String, Object> journalled(@Nullable Integer number, Cycle.Content content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.title().toString());
        facts.put("number", String.valueOf(number));
        facts.put("starts", String.valueOf(content.dates().from()));
        facts.put("ends", String.valueOf(content.dates().until()));
        facts.put("zone", content.zone().getId());
        return facts;
    }

    Outcome<Long> change(Reader reader, Target target, @Nullable Integer number, Cycle.Content content) {
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
    private static Optional<Refusal> undone(Cycle before, @Nullable Integer number, Cycle.Content content) {
        boolean complete = number != null
                && content.dates().from() != null
                && content.dates().until() != null
                && !content.theme().isEmpty();
        return complete || before.state().equals(CycleLifecycle.DRAFT) || before.curated()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "cycle-incomplete"));
    }
}
