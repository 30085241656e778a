package corridor.search;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings up to date what the index missed: a change that was followed at a moment when the disk was full, for one. */
@Component
class IndexRepair implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(IndexRepair.class);

    private final SearchIndex index;

    IndexRepair(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "index.repair";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int repaired = index.repairUnlessBusy();
        if (repaired > 0) {
            log.info("{} records of the search index were brought up to date", repaired);
        }
    }
}
