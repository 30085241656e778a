package corridor.audit;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Seals each minute what was journalled since. */
@Component
class Sealing implements RecurringJob {

    private final Chain chain;

    Sealing(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        int sealed;
        do {
            sealed = chain.seal();
        } while (sealed > 0);
    }
}
