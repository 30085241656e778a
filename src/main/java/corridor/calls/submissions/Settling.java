package corridor.calls.submissions;

import corridor.calls.Call;
import corridor.shared.Outcome;
import corridor.workflow.Change;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What Corridor does with sealed submissions on behalf of those who decide: it keeps, sends back and settles them. */
@Service
public class Settling {

    private final SubmissionStore store;
    private final CallSubmissionLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    Settling(SubmissionStore store, CallSubmissionLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** One that was reopened and not sent anew goes on as it was sent. */
    @EventListener
    @Order(1)
    void follow(Moved moved) {
        if (moved.kind().equals(Call.KIND) && moved.action().equals("close")) {
            List<Target> reopened =
                    store.reopened(moved.records()).stream().map(Target::of).toList();
            if (!reopened.isEmpty()) {
                workflow.move(lifecycle, Sealed.READER, Change.of("keep"), reopened);
            }
        }
    }

    /** Submissions whoever asks, for those who were told of their dossiers. */
    public Map<Long, Submission> byId(Collection<Long> ids) {
        return store.unseen(ids).stream().collect(Collectors.toMap(Submission::id, one -> one));
    }

    /** Sends one back to its authors, with what to change and by when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Long> sendBack(long submission, String reason, LocalDate until) {
        return workflow.move(
                lifecycle,
                Sealed.READER,
                Change.of("ask-again").recording(Map.of("revise_until", until, "revise_reason", reason)),
                Target.of(submission));
    }

    /** Tells results: each submission gets its result and the words of its letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Map<Long, String> results, Map<Long, String> letters) {
        results.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(one -> Target.of(one.getKey()), Collectors.toList())))
                .forEach((result, targets) -> workflow.move(
                                lifecycle,
                                Sealed.READER,
                                Change.of("settle")
                                        .recording(Map.of("result", result, "settled_at", OffsetDateTime.now(clock))),
                                targets)
                        .forEach(Outcome::orThrow));
        store.tell(letters);
    }
}
