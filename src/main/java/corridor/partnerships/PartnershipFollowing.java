package corridor.partnerships;

import corridor.actors.OrganisationsChanged;
import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** After each change: who reads it is written anew, then what the world reads, then the index. */
@Component
class PartnershipFollowing {

    private static final int FIRST = 0;

    private final PartyStore parties;
    private final PartnershipWriting writing;
    private final Fronts fronts;
    private final FrontStore store;
    private final SearchIndex index;

    PartnershipFollowing(
            PartyStore parties, PartnershipWriting writing, Fronts fronts, FrontStore store, SearchIndex index) {
        this.parties = parties;
        this.writing = writing;
        this.fronts = fronts;
        this.store = store;
        this.index = index;
    }

    @EventListener
    @Order(FIRST)
    void follow(Moved moved) {
        if (moved.kind().equals(Party.KIND)) {
            List<Long> ids = parties.unseen(moved.records()).stream()
                    .map(Party::partnership)
                    .distinct()
                    .toList();
            writing.readdress(ids);
            fronts.refresh(ids);
        }
        if (moved.kind().equals(Partnership.KIND)) {
            fronts.refresh(moved.records());
        }
    }

    @Async
    @TransactionalEventListener
    void on(Fronts.Changed changed) {
        index.follow(Partnership.KIND, changed.partnerships());
    }

    /** They are found under the names of their parties as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Partnership.KIND, store.naming(changed.organisations()));
    }
}
