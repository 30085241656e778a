package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.questions.Answers;
import corridor.questions.Points;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.vetting.Interests;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of reviewers: what they were asked to appraise, and what they find. */
@Service
public class Appraisals {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final AppraisalStore store;
    private final AppraisalLifecycle lifecycle;
    private final Phases phases;
    private final Workflow workflow;
    private final Interests interests;
    private final QuestionSets sets;
    private final Clock clock;

    Appraisals(
            AppraisalStore store,
            AppraisalLifecycle lifecycle,
            Phases phases,
            Workflow workflow,
            Interests interests,
            QuestionSets sets,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.phases = phases;
        this.workflow = workflow;
        this.interests = interests;
        this.sets = sets;
        this.clock = clock;
    }

    /** One's own, in one's own order, what waits first. */
    public List<Assignment> mine(Reader reader) {
        return mayScore(reader)
                ? reader.person().map(person -> store.of(reader, person)).orElse(List.of())
                : List.of();
    }

    static boolean mayScore(Reader reader) {
        return reader.may(AppraisalLifecycle.SCORING);
    }

    /** One's own part. What is not one's own is as missing as what does not exist. */
    Outcome<Assignment> find(Reader reader, long id) {
        return reader.person()
                .filter(person -> mayScore(reader))
                .flatMap(person -> store.own(reader, person, id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    /** Says that nothing ties one to it, and opens it. */
    @Transactional
    public Outcome<Long> accept(Reader reader, Target target) {
        return find(reader, target.id()).then(part -> {
            Outcome<Long> moved = workflow.move(
                    lifecycle,
                    reader,
                    Change.of("accept").recording(Map.of("declared_at", OffsetDateTime.now(clock))),
                    target);
            if (moved instanceof Outcome.Done<Long>) {
                interests.signNone(reader, new Reference(Dossier.KIND, part.dossier()));
            }
            return moved;
        });
    }

    /** Leaves it: declined before it was opened, abstained after. */
    @Transactional
    public Outcome<Long> leave(Reader reader, Target target, String action, String reason) {
        return reason.isBlank() || reason.length() > 2_000
                ? Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"))
                : find(reader, target.id())
                        .then(part -> workflow.move(
                                lifecycle, reader, Change.of(action).recording(Map.of("reason", reason)), target));
    }

    /** Keeps what is written, whether it is complete or not. */
    @Transactional
    public Outcome<Long> save(Reader reader, Target target, Answers answers, String recommendation) {
        return find(reader, target.id()).then(part -> {
            Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("draft"), target);
            if (moved instanceof Outcome.Done<Long>) {
                QuestionSet criteria = criteria(part);
                String advice = Assignment.ADVICE.contains(recommendation) ? recommendation : null;
                OptionalDouble points = Points.weighted(criteria, answers);
                store.answer(
                        part.id(),
                        answers,
                        points.isPresent() ? points.getAsDouble() : null,
                        advice,
                        advice != null
                                && answers.gaps(criteria).isEmpty()
                                && answers.problems(criteria).isEmpty());
            }
            return moved;
        });
    }

    QuestionSet criteria(Assignment part) {
        return sets.find(phase(part).criteria()).orElseThrow();
    }

    Phase phase(Assignment part) {
        return phases.find(part.phase()).orThrow();
    }

    @Transactional
    public Outcome<Long> deliver(Reader reader, Target target) {
        return find(reader, target.id())
                .then(part -> workflow.move(
                        lifecycle,
                        reader,
                        Change.of("deliver").recording(Map.of("delivered_at", OffsetDateTime.now(clock))),
                        target));
    }

    /** What the others found, where the phase lets this reviewer read it now; without names. */
    List<Assignment> others(Assignment own) {
        Switches.When when = phase(own).switches().othersReviews();
        boolean shown = when == Switches.When.ALWAYS || (when == Switches.When.AFTER_OWN && own.delivered());
        return shown
                ? store.in(List.of(own.dossier())).stream()
                        .filter(one -> one.id() != own.id() && one.phase() == own.phase() && one.delivered())
                        .toList()
                : List.of();
    }

    /** Everyone's part in the dossiers of a call that this reader sees. */
    List<Assignment> ofCall(Reader reader, long call) {
        return store.ofCall(reader, call);
    }

    List<Assignment> in(long dossier) {
        return store.in(List.of(dossier));
    }
}
