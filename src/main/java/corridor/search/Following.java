package corridor.search;

import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the database after each change of a record that is searched for. */
@Component
class Following {

    private final SearchIndex index;

    Following(SearchIndex index) {
        this.index = index;
    }

    /** In no transaction of its own: whoever waits for the index holds no connection meanwhile. */
    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (index.kinds().contains(moved.kind())) {
            index.follow(moved.kind(), moved.records());
        }
    }
}
