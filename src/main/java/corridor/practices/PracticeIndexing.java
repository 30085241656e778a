package corridor.practices;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the index equal to the database: after each change, and again after a crash between the two. */
@Component
class PracticeIndexing {

    private final SearchIndex index;
    private final PracticeStore store;

    PracticeIndexing(SearchIndex index, PracticeStore store) {
        this.index = index;
        this.store = store;
    }

    /** In no transaction of its own: whoever waits for the index holds no connection meanwhile. */
    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && moved.records().size() <= SearchIndex.FEW) {
            index.follow(Practice.KIND, moved.records());
        }
    }

    /** What moves in bulk is left to be written in bulk, each record once. */
    @EventListener
    void onMany(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && moved.records().size() > SearchIndex.FEW) {
            List<Long> concerned =
                    moved.action().equals("draft") ? store.searchedAmong(moved.records()) : moved.records();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    index.followSoon(Practice.KIND, concerned);
                }
            });
        }
    }

    /** Practices are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Practice.KIND, store.naming(changed.organisations()));
    }
}
