package corridor.partnerships.pulse;

import corridor.jobs.Jobs;
import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Has each round closed the day after its last, by itself: one that fails is tried again, and keeps no other open. */
@Component
class PulseClosing implements RecurringJob {

    private final RoundStore store;
    private final Jobs jobs;
    private final Clock clock;

    PulseClosing(RoundStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partnerships.pulse-closing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.over(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .forEach(round -> jobs.enqueue(RoundClosing.NAME, round));
    }
}
