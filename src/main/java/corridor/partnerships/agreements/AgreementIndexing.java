package corridor.partnerships.agreements;

import corridor.actors.OrganisationsChanged;
import corridor.assurance.Disclosed;
import corridor.search.SearchIndex;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to what is shown of agreements; their own steps it follows by itself. */
@Component
class AgreementIndexing {

    private final SearchIndex index;
    private final AgreementFrontQuery fronts;

    AgreementIndexing(SearchIndex index, AgreementFrontQuery fronts) {
        this.index = index;
        this.fronts = fronts;
    }

    @Async
    @TransactionalEventListener
    void on(Disclosed disclosed) {
        if (disclosed.about().kind().equals(Agreement.KIND)) {
            index.follow(Agreement.KIND, List.of(disclosed.about().id()));
        }
    }

    /** They are found under the names of their parties as they are now. */
    @Async
    @TransactionalEventListener
    void on(OrganisationsChanged changed) {
        index.follow(Agreement.KIND, fronts.naming(changed.organisations()));
    }
}
