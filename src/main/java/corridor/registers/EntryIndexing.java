package corridor.registers;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the index of those that are called otherwise though they did not change themselves. */
@Component
class EntryIndexing {

    private final SearchIndex index;
    private final EntryStore store;

    EntryIndexing(SearchIndex index, EntryStore store) {
        this.index = index;
        this.store = store;
    }

    /** Entries are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Entry.KIND, store.naming(changed.organisations()));
    }
}
