package corridor.calls;

import corridor.access.Audience;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to do the next thing with a call finds it on their desk. */
@Component
class CallTasks {

    private static final int DAYS = 7;

    private final CallStore store;
    private final Tasks tasks;
    private final Clock clock;

    CallTasks(CallStore store, Tasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task stands or falls with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Call.KIND)) {
            switch (moved.action()) {
                case "draft" -> waits(moved, "call-finish");
                case "close" -> waits(moved, "call-sift");
                case "review" -> {
                    waits(moved, "call-recommend");
                    decide(moved);
                }
                case "finish" -> waits(moved, "call-release");
                case "announce", "publish-results", "cancel", "archive" -> done(moved);
                default -> {}
            }
        }
    }

    private void waits(Moved moved, String kind) {
        done(moved);
        tasks.open(store.unseen(moved.records()).stream()
                .map(call -> new Task(
                        kind,
                        call.reference(),
                        call.title(),
                        kind.equals("call-finish") ? call.url() : call.url() + "/desk",
                        Audience.SECRETARIAT,
                        CallLifecycle.WRITING,
                        LocalDate.now(clock).plusDays(DAYS)))
                .toList());
    }

    /** For those who may: the label alone says who, for a deputy holds no right beside it. */
    private void decide(Moved moved) {
        tasks.open(store.unseen(moved.records()).stream()
                .map(call -> new Task(
                        "call-decide",
                        call.reference(),
                        call.title(),
                        call.url() + "/desk",
                        Call.DECIDING + call.id(),
                        null,
                        LocalDate.now(clock).plusDays(DAYS)))
                .toList());
    }

    private void done(Moved moved) {
        tasks.closeAll(
                moved.records().stream().map(id -> new Reference(Call.KIND, id)).toList());
    }
}
