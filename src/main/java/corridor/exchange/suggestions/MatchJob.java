package corridor.exchange.suggestions;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Matches all offers with all needs anew, day by day: organisations change, and rules do. */
@Component
class MatchJob implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(MatchJob.class);

    private final Matches matches;

    MatchJob(Matches matches) {
        this.matches = matches;
    }

    @Override
    public String name() {
        return "exchange.match";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        int changed = matches.all();
        log.info("Offers and needs were matched anew; {} matches changed", changed);
    }
}
