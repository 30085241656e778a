package corridor.audit;

import corridor.jobs.Job;
import org.springframework.stereotype.Component;

/** Runs the invariants because a person asked for it. */
@Component
class RequestedCheck implements Job {

    private final Invariants invariants;

    RequestedCheck(Invariants invariants) {
        this.invariants = invariants;
    }

    @Override
    public String name() {
        return Invariants.CHECK;
    }

    @Override
    public void run(long id) {
        invariants.check();
    }
}
