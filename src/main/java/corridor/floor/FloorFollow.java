package corridor.floor;

import corridor.forum.sessions.Session;
import corridor.workflow.Moved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shown in a session is seen by whoever sees the session, also when that changes. */
@Component
class FloorFollow {

    private final QuestionStore store;

    FloorFollow(QuestionStore store) {
        this.store = store;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Session.KIND)) {
            store.follow(moved.records());
        }
    }
}
