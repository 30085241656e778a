package corridor.calls;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of what time does to calls: they open and close by the clock, and their closing is moved to later alone. */
@Service
public class CallTimes {

    private static final int LONGEST_REASON = 2_000;
    private static final Reader CLOCK = Reader.system("calls", Set.of(CallLifecycle.OPENING, CallLifecycle.CLOSING));

    private final CallStore store;
    private final CallTimeStore times;
    private final CallLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    CallTimes(CallStore store, CallTimeStore times, CallLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.times = times;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Closings that were moved, in their order. */
    public List<Extension> extensions(Call call) {
        return times.extensions(call.id());
    }

    /** Opens what is due at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open() {
        tick("announced", "open", Map.of());
    }

    /** Moves the closing to later, with a reason that stays on the page. */
    @Transactional
    public Outcome<Long> extend(Reader reader, Target target, LocalDateTime local, String which, String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"));
        }
        Optional<Call> found = store.lock(List.of(target.id())).stream().findFirst();
        Closing closing = found.map(Call::closing).orElse(null);
        if (found.isEmpty() || closing == null) {
            return Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "record-missing"));
        }
        Outcome<Instant> until = Closing.instant(local, closing.zone(), which);
        Optional<Refusal> obstacle = until instanceof Outcome.Refused<Instant>(Refusal refusal)
                ? Optional.of(refusal)
                : unfit(closing, until.orThrow());
        if (obstacle.isPresent() && Calls.mayWrite(reader)) {
            return Outcome.refused(obstacle.get());
        }
        return workflow.move(lifecycle, reader, Change.of("extend").because(reason), target)
                .map(id -> {
                    times.extend(found.get(), until.orThrow(), local, reason, reader.actor());
                    return id;
                });
    }

    private Optional<Refusal> unfit(Closing closing, Instant until) {
        if (clock.instant().isAfter(closing.lastArrival())) {
            return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "call-over"));
        }
        return until.isAfter(closing.closesAt())
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "closing-earlier"));
    }

    /** Opens and closes what is due. */
    @Transactional
    public void tick() {
        tick("announced", "open", Map.of());
        tick("open", "close", Map.of("closed_at", OffsetDateTime.now(clock)));
    }

    private void tick(String state, String action, Map<String, Object> facts) {
        List<Target> due = times.due(state, clock.instant(), CallClock.AFTER).stream()
                .map(Target::of)
                .toList();
        if (!due.isEmpty()) {
            workflow.move(lifecycle, CLOCK, Change.of(action).recording(facts), due);
        }
    }
}
