package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends submissions. What counts is when they arrived. */
@Component
class Sending {

    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final SubmissionStore store;
    private final CallSubmissionLifecycle lifecycle;
    private final Workflow workflow;
    private final Admission admission;
    private final Calls calls;

    Sending(
            SubmissionStore store,
            CallSubmissionLifecycle lifecycle,
            Workflow workflow,
            Admission admission,
            Calls calls) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.admission = admission;
        this.calls = calls;
    }

    /**
     * Sends it. What counts is when it arrived, not when it is written here: the call is held so that it does not close
     * meanwhile, and where it has closed already, what arrived in time is received all the same.
     *
     * @param arrived when the server began to read the request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Long> submit(Reader reader, Target target, Instant arrived) {
        Optional<Submission> seen = store.find(reader, target.id());
        if (seen.isEmpty()) {
            return Outcome.refused(MISSING);
        }
        Call call = calls.hold(seen.get().call()).orElseThrow();
        Submission now = store.lock(List.of(target.id())).getFirst();
        if (!now.writable()) {
            return workflow.move(lifecycle, reader, Change.of("submit"), target);
        }
        boolean again = now.state().equals("revising");
        Optional<Refusal> obstacle =
                again ? admission.revised(call, now, arrived) : admission.obstacle(call, now, arrived);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("edition", now.edition() + 1));
        if (!again) {
            facts.put("arrived_at", arrived.atOffset(ZoneOffset.UTC));
            facts.put("admitted_until", admission.until(call, now).atOffset(ZoneOffset.UTC));
            facts.put("receipt", now.receipt() == null ? Receipt.fresh() : now.receipt());
        }
        Outcome<Long> moved = workflow.move(
                lifecycle, reader, Change.of(again ? "resubmit" : "submit").recording(facts), target);
        if (moved instanceof Outcome.Done<Long>) {
            store.addEdition(now.id(), arrived);
        }
        return moved;
    }
}
