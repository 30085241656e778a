package corridor.practices.reviews;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gives the seats of reviewers whose term ended back to the pool, even if they never come again. */
@Component
class ReturnJob implements RecurringJob {

    private final Reviews reviews;

    ReturnJob(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "reviews.return";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        reviews.returnOrphaned();
    }
}
