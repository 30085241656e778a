package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes parts of reviewers back, and says what still lacks an appraisal. */
@Component
class AppraisalReturns implements AppraisalsDone {

    private static final Reader RETURNING = Reader.system("appraisals", Set.of(PhaseLifecycle.MANAGING));

    private final AppraisalPoolStore pool;
    private final AppraisalLifecycle lifecycle;
    private final Workflow workflow;

    AppraisalReturns(AppraisalPoolStore pool, AppraisalLifecycle lifecycle, Workflow workflow) {
        this.pool = pool;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** Gives what waits for people who review no longer back to the pool; what they drafted is kept. */
    @Transactional
    int returnOrphaned() {
        return giveBack(pool.orphaned(), "term-ended");
    }

    /** Takes back what nobody delivered in a phase; what they drafted is kept. */
    @Transactional
    int returnOpen(long phase) {
        return giveBack(pool.openIn(phase), "phase-closed");
    }

    private int giveBack(List<Long> parts, String reason) {
        if (!parts.isEmpty()) {
            workflow.move(
                    lifecycle,
                    RETURNING,
                    Change.of("return").recording(Map.of("reason", reason)),
                    parts.stream().map(Target::of).toList());
        }
        return parts.size();
    }

    /** Takes a part back, so that another can be asked. */
    @Transactional
    Outcome<Long> takeBack(Reader reader, Target target, String reason) {
        return reason.isBlank() || reason.length() > 2_000
                ? Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"))
                : workflow.move(lifecycle, reader, Change.of("return").recording(Map.of("reason", reason)), target);
    }

    @Override
    public Set<Long> lacking(Collection<Long> dossiers) {
        return pool.lacking(dossiers);
    }
}
