package corridor.audit;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the invariants once a day, and tells the log what does not hold. */
@Component
class DailyCheck implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(DailyCheck.class);

    private final Invariants invariants;

    DailyCheck(Invariants invariants) {
        this.invariants = invariants;
    }

    @Override
    public String name() {
        return "invariants.daily";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        invariants.check().stream()
                .filter(Invariants.Finding::broken)
                .forEach(one -> log.error("The invariant {} does not hold: {}", one.name(), one.violations()));
    }
}
