package corridor.calls;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Opens calls at their time, and closes them two minutes after the last moment at which something may arrive. */
@Component
class CallClock implements RecurringJob {

    /** For what was stamped in time and is still being written. */
    static final Duration AFTER = Duration.ofMinutes(2);

    private final CallTimes calls;

    CallClock(CallTimes calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "calls.clock";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        calls.tick();
    }
}
