package corridor.consultations.correspondence;

import static corridor.consultations.correspondence.MatterLifecycle.WRITING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.consultations.correspondence.Matter.Step;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of correspondence. */
@Service
public class Matters {

    private final MatterStore store;
    private final MatterLifecycle lifecycle;
    private final Workflow workflow;

    Matters(MatterStore store, MatterLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(WRITING);
    }

    /** Begins a matter, for everyone or for the secretariat alone. */
    @Transactional
    public Outcome<Long> open(Reader reader, LocalizedText title, String symbol, String marking, boolean everyone) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "open");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id =
                store.insert(title, symbol, marking, Set.of(everyone ? Audience.PUBLIC : Audience.SECRETARIAT));
        id.ifPresent(one -> workflow.open(
                lifecycle, reader, "open", Map.of(one, Map.of("title", title.byTag(), "symbol", symbol))));
        return id.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "appeal-title-taken")));
    }

    /** Adds what was done. */
    @Transactional
    public Outcome<Long> add(Reader reader, Target target, Step step) {
        Outcome<Matter> locked = workflow.changeable(lifecycle, reader, target, WRITING, Set.of(MatterLifecycle.OPEN));
        if (locked instanceof Outcome.Done<Matter>(Matter matter)) {
            store.add(matter.id(), step);
            workflow.revised(
                    lifecycle,
                    reader,
                    matter,
                    "add-step",
                    Map.of(),
                    Map.of(
                            "kind",
                            step.kind(),
                            "day",
                            String.valueOf(step.day()),
                            "text",
                            step.text().byTag()));
        }
        return locked.map(Matter::id);
    }

    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (action.equals("settle") && (reason.isEmpty() || reason.length() > Matter.LONGEST_REASON)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (!Set.of("settle", "reopen").contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Change change = Change.of(action).recording(action.equals("settle") ? Map.of("reason", reason) : Map.of());
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    public Outcome<Matter> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    public List<Matter> list(Reader reader) {
        return store.list(reader);
    }

    /** What was done on a matter that the reader was shown, the first first. */
    public List<Step> steps(Matter matter) {
        return store.steps(matter.id());
    }

    public List<Offer> offers(Reader reader, Matter matter) {
        return workflow.offers(lifecycle, reader, matter);
    }
}
