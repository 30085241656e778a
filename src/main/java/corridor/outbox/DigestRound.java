package corridor.outbox;

import corridor.jobs.Jobs;
import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Once a day, has the daily letters written. */
@Component
class DigestRound implements RecurringJob {

    private final NoticeStore store;
    private final Jobs jobs;

    DigestRound(NoticeStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "notice.digests";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        store.peopleWithDaily().forEach(person -> jobs.enqueue(NoticeDigest.NAME, person));
    }
}
