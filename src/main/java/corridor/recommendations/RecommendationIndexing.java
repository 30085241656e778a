package corridor.recommendations;

import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the register, after each change. */
@Component
class RecommendationIndexing {

    private final SearchIndex index;

    RecommendationIndexing(SearchIndex index) {
        this.index = index;
    }

    @Async
    @TransactionalEventListener
    void on(Moved moved) {
        if (moved.kind().equals(Recommendation.KIND)) {
            index.follow(Recommendation.KIND, moved.records());
        }
    }
}
