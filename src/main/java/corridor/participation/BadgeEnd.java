package corridor.participation;

import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends badges, and forgets what people need, once a cycle is over for as long as was set. */
@Component
class BadgeEnd implements RecurringJob {

    private final PersonStore store;
    private final ParticipationPeriods periods;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BadgeEnd(PersonStore store, ParticipationPeriods periods, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.periods = periods;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "participation.badge-end";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        LocalDate before = LocalDate.now(clock).minusDays(periods.kept());
        List<Long> ended;
        do {
            ended = store.endedBefore(before);
            List<Long> now = ended;
            transaction.executeWithoutResult(none -> store.clear(now));
        } while (!ended.isEmpty());
    }
}
