package corridor.assurance;

import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two years after somebody took a fact along, nobody knows it any more. */
@Component
class Forgetting implements RecurringJob {

    private static final int MONTHS = 24;

    private final Releases releases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(Releases releases, TransactionTemplate transaction, Clock clock) {
        this.releases = releases;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assurance.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> releases.forgetBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant()));
    }
}
