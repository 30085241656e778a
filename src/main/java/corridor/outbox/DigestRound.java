package corridor.outbox;

import corridor.jobs.Jobs;
import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Once a day, from the hour that the operator set, has the daily letters written. */
@Component
class DigestRound implements RecurringJob {

    private final NoticeStore store;
    private final Jobs jobs;
    private final OutboxPeriods periods;
    private final Clock clock;

    DigestRound(NoticeStore store, Jobs jobs, OutboxPeriods periods, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.periods = periods;
        this.clock = clock;
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
        if (now.getHour() >= periods.digestHour() && store.beginDay(now.toLocalDate())) {
            store.peopleWithDaily().forEach(person -> jobs.enqueue(NoticeDigest.NAME, person));
        }
    }
}
