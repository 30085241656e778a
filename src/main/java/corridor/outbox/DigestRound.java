package corridor.outbox;

import corridor.jobs.Jobs;
import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day, from the hour that the operator set, has the daily letters written. */
@Component
class DigestRound implements RecurringJob {

    private final NoticeStore store;
    private final Jobs jobs;
    private final OutboxPeriods periods;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DigestRound(NoticeStore store, Jobs jobs, OutboxPeriods periods, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.jobs = jobs;
        this.periods = periods;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "notice.digests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (now.getHour() >= periods.digestHour()) {
            // a day begins with everybody's letter under way, or not at all
            transaction.executeWithoutResult(none -> {
                if (store.beginDay(now.toLocalDate())) {
                    store.peopleWithDaily().forEach(person -> jobs.enqueue(NoticeDigest.NAME, person));
                }
            });
        }
    }
}
