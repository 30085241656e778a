package corridor.exchange;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the database after each change. */
@Component
class ListingIndexing {

    private final SearchIndex index;
    private final ListingStore store;

    ListingIndexing(SearchIndex index, ListingStore store) {
        this.index = index;
        this.store = store;
    }

    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(Listing.KIND)) {
            index.follow(Listing.KIND, moved.records());
        }
    }

    /** They are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Listing.KIND, store.of(changed.organisations()));
    }
}
