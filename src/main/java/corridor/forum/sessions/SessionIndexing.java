package corridor.forum.sessions;

import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sessions are found by what is presented in them: they follow their pitches. */
@Component
class SessionIndexing {

    private static final String PITCH = "pitch";

    private final SearchIndex index;
    private final SessionStore store;

    SessionIndexing(SearchIndex index, SessionStore store) {
        this.index = index;
        this.store = store;
    }

    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(PITCH)) {
            index.follow(Session.KIND, store.around(moved.records()));
        }
    }
}
