package corridor.search;

import corridor.jobs.Job;
import org.springframework.stereotype.Component;

/** Builds the index anew because a person asked for it. */
@Component
class Rebuild implements Job {

    private final SearchIndex index;

    Rebuild(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return SearchIndex.REBUILD;
    }

    @Override
    public void run(long id) {
        index.rebuild();
    }
}
