package corridor.practices;

import corridor.search.SearchIndex;
import corridor.workflow.Moved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the index equal to the database: after each change, and again after a crash between the two. */
@Component
class PracticeIndexing {

    private final SearchIndex index;

    PracticeIndexing(SearchIndex index) {
        this.index = index;
    }

    @ApplicationModuleListener
    void on(Moved moved) {
        if (moved.kind().equals(Practice.KIND)) {
            index.follow(Practice.KIND, moved.records());
        }
    }
}
