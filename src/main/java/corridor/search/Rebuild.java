package corridor.search;

import corridor.jobs.Job;
import corridor.jobs.Jobs;
import corridor.taxonomy.NamesChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Builds the index anew because a person asked for it, or because countries have other names now. */
@Component
class Rebuild implements Job {

    private final SearchIndex index;
    private final ObjectProvider<Jobs> jobs;

    // a provider: jobs are made of those who do them
    Rebuild(SearchIndex index, ObjectProvider<Jobs> jobs) {
        this.index = index;
        this.jobs = jobs;
    }

    @EventListener
    void follow(NamesChanged changed) {
        jobs.getObject().enqueue(SearchIndex.REBUILD, 0);
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
