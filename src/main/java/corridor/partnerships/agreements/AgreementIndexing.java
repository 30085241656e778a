package corridor.partnerships.agreements;

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

    AgreementIndexing(SearchIndex index) {
        this.index = index;
    }

    @Async
    @TransactionalEventListener
    void on(Disclosed disclosed) {
        if (disclosed.about().kind().equals(Agreement.KIND)) {
            index.follow(Agreement.KIND, List.of(disclosed.about().id()));
        }
    }
}
