package corridor.partnerships;

import corridor.actors.OrganisationsChanged;
import corridor.assurance.Disclosed;
import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import java.util.List;
import java.util.stream.Collectors;
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
    private final PartnershipStore partnerships;
    private final PartnershipLifecycle lifecycle;
    private final PartnershipWriting writing;
    private final Fronts fronts;
    private final FrontStore store;
    private final SearchIndex index;

    PartnershipFollowing(
            PartyStore parties,
            PartnershipStore partnerships,
            PartnershipLifecycle lifecycle,
            PartnershipWriting writing,
            Fronts fronts,
            FrontStore store,
            SearchIndex index) {
        this.parties = parties;
        this.partnerships = partnerships;
        this.lifecycle = lifecycle;
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
            readdress(ids);
            fronts.refresh(ids);
        }
        if (moved.kind().equals(Partnership.KIND)) {
            fronts.refresh(moved.records());
        }
    }

    /** Who reads one of which only documents tell does not depend on its parties. */
    private void readdress(List<Long> ids) {
        writing.readdress(partnerships.lock(ids).stream()
                .filter(one -> one.past().reported() == null)
                .collect(Collectors.toMap(Partnership::id, one -> lifecycle.audience(one, one.state()))));
    }

    /** Whoever says how an agreement is carried out tells something of its partnership. */
    @EventListener
    void tell(Moved moved) {
        if (moved.kind().equals("agreement") && moved.action().equals("claim")) {
            fronts.refresh(writing.toldOf(moved.records()));
        }
    }

    /** What the world reads hangs on what its parties agreed to show. */
    @EventListener
    void follow(Disclosed disclosed) {
        if (disclosed.about().kind().equals(Partnership.KIND)) {
            fronts.refresh(List.of(disclosed.about().id()));
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
