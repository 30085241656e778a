package corridor.practices;

import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the database: after each change, and again after a crash between the two. */
@Component
class PracticeIndexing {

    private final SearchIndex index;

    PracticeIndexing(SearchIndex index) {
        this.index = index;
    }

    /** In no transaction of its own: whoever waits for the index holds no connection meanwhile. */
    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(Practice.KIND)) {
            index.follow(Practice.KIND, moved.records());
        }
    }
}
