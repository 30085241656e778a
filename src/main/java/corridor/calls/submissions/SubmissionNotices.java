package corridor.calls.submissions;

import corridor.access.Audience;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Clarification;
import corridor.calls.Clarifications;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Authors are told what concerns what they sent: that it arrived, that it came back, that the call changed. */
@Component
class SubmissionNotices {

    private final SubmissionStore store;
    private final Calls calls;
    private final Clarifications clarifications;
    private final Tasks tasks;
    private final Notices notices;

    SubmissionNotices(SubmissionStore store, Calls calls, Clarifications clarifications, Tasks tasks, Notices notices) {
        this.store = store;
        this.calls = calls;
        this.clarifications = clarifications;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Submission.KIND)) {
            switch (moved.action()) {
                case "submit", "resubmit" -> {
                    done(moved);
                    arrived(store.unseen(moved.records()));
                }
                case "ask-again" -> comesBack(store.unseen(moved.records()));
                case "withdraw", "confirm" -> done(moved);
                case "settle" -> settled(moved);
                default -> {}
            }
        }
        if (moved.kind().equals(Call.KIND) && Set.of("extend", "cancel").contains(moved.action())) {
            tell(moved.action().equals("extend") ? "calls.extended" : "calls.cancelled", store.begun(moved.records()));
        }
    }

    /** Whoever has begun is told that something about the call was answered. */
    @EventListener
    void followAnswers(Moved moved) {
        if (moved.kind().equals(Clarification.KIND) && moved.action().equals("answer")) {
            tell("calls.clarified", store.begun(clarifications.callsOf(moved.records())));
        }
    }

    /** Whose word is missing is asked for it, with a link to what was entered for them. */
    private void arrived(List<Submission> all) {
        Map<Boolean, List<Submission>> behalf = all.stream().collect(Collectors.partitioningBy(Submission::onBehalf));
        tell("calls.received", behalf.getOrDefault(false, List.of()));
        tell("calls.entered", behalf.getOrDefault(true, List.of()));
        ask(behalf.getOrDefault(true, List.of()));
    }

    private void ask(List<Submission> unconfirmed) {
        Map<Long, Call> named = named(unconfirmed);
        tasks.open(unconfirmed.stream()
                .map(one -> new Task(
                        "submission-confirm",
                        one.reference(),
                        title(named, one),
                        one.url(),
                        Audience.organisation(one.owner()),
                        CallSubmissionLifecycle.CONFIRMING,
                        null))
                .toList());
    }

    /** A result does not do away with the question whether it is theirs. */
    private void settled(Moved moved) {
        done(moved);
        ask(store.unseen(moved.records()).stream().filter(Submission::onBehalf).toList());
    }

    private void comesBack(List<Submission> returned) {
        tell("calls.sent-back", returned);
        Map<Long, Call> named = named(returned);
        tasks.open(returned.stream()
                .map(one -> new Task(
                        "submission-revise",
                        one.reference(),
                        title(named, one),
                        one.url(),
                        Audience.organisation(one.owner()),
                        CallSubmissionLifecycle.WRITING,
                        one.reviseUntil()))
                .toList());
    }

    private void done(Moved moved) {
        tasks.closeAll(moved.records().stream()
                .map(id -> new Reference(Submission.KIND, id))
                .toList());
    }

    private void tell(String kind, List<Submission> told) {
        Map<Long, Call> named = named(told);
        notices.tell(told.stream()
                .map(one -> new Notice(
                        kind,
                        one.reference(),
                        title(named, one),
                        one.url(),
                        one.readers().stream()
                                .filter(label -> !label.equals(Audience.SEALED))
                                .collect(Collectors.toSet()),
                        CallSubmissionLifecycle.WRITING,
                        List.of(Objects.requireNonNullElse(one.receipt(), ""))))
                .toList());
    }

    private Map<Long, Call> named(List<Submission> told) {
        return told.isEmpty()
                ? Map.of()
                : calls.byId(told.stream().map(Submission::call).distinct().toList());
    }

    /** The call's title, never that of what was sent: letters and tasks are kept by others too. */
    private static LocalizedText title(Map<Long, Call> named, Submission one) {
        return Objects.requireNonNull(named.get(one.call())).title();
    }
}
