package corridor.forum.sessions;

import corridor.access.Audience;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever prepared a session that was held is asked what was said in it. */
@Component
class SessionTasks {

    private static final int DAYS_TO_WRITE = 7;

    private final SessionStore store;
    private final Tasks tasks;
    private final Clock clock;

    SessionTasks(SessionStore store, Tasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task stands or falls with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Session.KIND)
                || !List.of("hold", "report", "cancel").contains(moved.action())) {
            return;
        }
        List<Session> sessions = store.unseen(moved.records());
        tasks.closeAll(sessions.stream().map(Session::reference).toList());
        if (moved.action().equals("hold")) {
            tasks.open(sessions.stream()
                    .flatMap(one -> one.team().stream().map(organisation -> task(one, organisation)))
                    .toList());
        }
    }

    private Task task(Session session, long organisation) {
        return new Task(
                "session-notes",
                session.reference(),
                session.title(),
                session.url() + "#notes",
                Audience.organisation(organisation),
                SessionLifecycle.NOTING,
                LocalDate.now(clock).plusDays(DAYS_TO_WRITE));
    }
}
