package corridor.exchange;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the index of those that are called otherwise though they did not change themselves. */
@Component
class ListingIndexing {

    private final SearchIndex index;
    private final ListingStore store;

    ListingIndexing(SearchIndex index, ListingStore store) {
        this.index = index;
        this.store = store;
    }

    /** They are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Listing.KIND, store.of(changed.organisations()));
    }
}
