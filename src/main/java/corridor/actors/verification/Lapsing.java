package corridor.actors.verification;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Notes every day which verifications ran out, and tells of those that will soon. */
@Component
class Lapsing implements RecurringJob {

    private final Verifications verifications;

    Lapsing(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "verifications.lapse";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        verifications.lapse();
        verifications.remind();
    }
}
