package corridor.forum.bodies;

import corridor.search.SearchIndex;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index equal to the bodies, which have no states to follow. */
@Component
class BodyIndexing {

    private final SearchIndex index;

    BodyIndexing(SearchIndex index) {
        this.index = index;
    }

    @Async
    @TransactionalEventListener
    void on(BodyChanged changed) {
        index.follow(Body.KIND, List.of(changed.body()));
    }
}
