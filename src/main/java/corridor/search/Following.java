package corridor.search;

import corridor.workflow.Moved;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        if (index.kinds().contains(moved.kind()) && moved.records().size() <= SearchIndex.FEW) {
            index.follow(moved.kind(), moved.records());
        }
    }

    /** What moves in bulk is left to be written in bulk, each record once. */
    @EventListener
    void onMany(Moved moved) {
        if (index.kinds().contains(moved.kind()) && moved.records().size() > SearchIndex.FEW) {
            Collection<Long> concerned = index.concerned(moved);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    index.followSoon(moved.kind(), concerned);
                }
            });
        }
    }
}
