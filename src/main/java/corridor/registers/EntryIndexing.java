package corridor.registers;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the database after each change. */
@Component
class EntryIndexing {

    private final SearchIndex index;
    private final EntryStore store;

    EntryIndexing(SearchIndex index, EntryStore store) {
        this.index = index;
        this.store = store;
    }

    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(Entry.KIND)) {
            index.follow(Entry.KIND, moved.records());
        }
    }

    /** Entries are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Entry.KIND, store.naming(changed.organisations()));
    }
}
