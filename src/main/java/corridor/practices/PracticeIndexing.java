package corridor.practices;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the index of practices that are called otherwise though they did not change themselves. */
@Component
class PracticeIndexing {

    private final SearchIndex index;
    private final PracticeStore store;

    PracticeIndexing(SearchIndex index, PracticeStore store) {
        this.index = index;
        this.store = store;
    }

    /** In no transaction of its own. Practices are found under the names of their organisations as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Practice.KIND, store.naming(changed.organisations()));
    }
}
