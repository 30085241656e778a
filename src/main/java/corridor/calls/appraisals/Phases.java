package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.questions.Purpose;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.seating.Seats;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of phases: the secretariat plans them, and shares dossiers out so that everybody has about as much to do. */
@Service
public class Phases {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final PhaseStore store;
    private final PhaseLifecycle lifecycle;
    private final Tables tables;
    private final Workflow workflow;
    private final QuestionSets sets;
    private final AppraisalReturns returns;

    Phases(
            PhaseStore store,
            PhaseLifecycle lifecycle,
            Tables tables,
            Workflow workflow,
            QuestionSets sets,
            AppraisalReturns returns) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.tables = tables;
        this.workflow = workflow;
        this.sets = sets;
        this.returns = returns;
    }

    public static boolean mayManage(Reader reader) {
        return reader.may(PhaseLifecycle.MANAGING);
    }

    public List<Phase> of(long call) {
        return store.of(call);
    }

    /** What the next phase of a call was like in the cycle from which it was taken over, with the newest of its criteria. */
    Optional<Suggested> suggested(Call call) {
        return store.before(call.id(), store.of(call.id()).size() + 1)
                .map(one -> new Suggested(
                        one.name(),
                        one.switches(),
                        sets.find(one.criteria())
                                .flatMap(set -> sets.newest(set.slug()))
                                .map(QuestionSet::id)
                                .orElse(one.criteria()),
                        one.wanted()));
    }

    /** A phase that is proposed; only its day is open. */
    public record Suggested(LocalizedText name, Switches switches, long criteria, int wanted) {}

    /** Plans a phase and opens it, unless another is open. */
    @Transactional
    public Outcome<Long> plan(
            Reader reader, Call call, LocalizedText name, Switches switches, long criteria, int wanted, LocalDate due) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "plan")
                .or(() -> call.closed() && !call.released()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "call-still-sealed")))
                .or(() -> sets.find(criteria)
                                        .filter(set -> set.purpose() == Purpose.APPRAISAL)
                                        .isPresent()
                                && wanted >= 0
                                && wanted <= 9
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.INVALID, "phase-malformed")))
                .or(() -> store.of(call.id()).stream().anyMatch(Phase::open)
                        ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "phase-open"))
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        long id = store.insert(call.id(), name, switches, criteria, wanted, due);
        workflow.open(lifecycle, reader, "plan", Map.of(id, Map.of("call", call.id(), "wanted", wanted)));
        return workflow.move(lifecycle, reader, Change.of("open"), Target.of(id));
    }

    /** Closes one, which takes back what nobody delivered, or opens it again with a reason. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, String action, String reason) {
        boolean again = action.equals("reopen");
        if (!again && !action.equals("close")) {
            return Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        }
        if (again && (reason.isBlank() || reason.length() > 2_000)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"));
        }
        if (again
                && store.lock(List.of(target.id())).stream()
                        .anyMatch(one -> store.of(one.call()).stream().anyMatch(Phase::open))) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "phase-open"));
        }
        return workflow.move(lifecycle, reader, Change.of(action).because(reason), target)
                .map(id -> {
                    if (!again) {
                        returns.returnOpen(id);
                    }
                    return id;
                });
    }

    /** Who would appraise what if the open phase were filled: evenness first, then languages and themes. Nothing is written. */
    @Transactional(readOnly = true)
    public Outcome<Proposal> propose(Reader reader, Call call) {
        return tables.of(reader, call)
                .map(table -> new Proposal(
                        table,
                        Seats.share(table.vacancies(), List.copyOf(table.pool().values()), table::cost, true)));
    }

    Outcome<Phase> find(long id) {
        return Optional.ofNullable(store.byId(List.of(id)).get(id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    Map<Long, Phase> byId(Collection<Long> ids) {
        return store.byId(ids);
    }
}
