package corridor.calls.appraisals;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gives the parts of reviewers whose term ended back to the pool, even if they never come again. */
@Component
class AppraisalReturnJob implements RecurringJob {

    private final AppraisalReturns appraisals;

    AppraisalReturnJob(AppraisalReturns appraisals) {
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
