package corridor.calls.appraisals;

import org.springframework.stereotype.Component;
import java.time.Duration;
import corridor.jobs.RecurringJob;

/** Gives the parts of reviewers whose term ended back to the pool, even if they never come again. */
@Component
class AppraisalReturnJob implements RecurringJob {

    private final Appraisals appraisals;

    AppraisalReturnJob(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public String name() {
        return "appraisals.return";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        appraisals.returnOrphaned();
    }
}
