package corridor.practices.confirmations;

import corridor.audit.PersonalValues;
import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets to whom letters were written, a year after they were answered or ran out. */
@Component
class ConfirmationRound implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(365);

    private final ConfirmationStore store;
    private final PersonalValues personal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmationRound(ConfirmationStore store, PersonalValues personal, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.personal = personal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "confirmations.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                none -> store.forgetBefore(clock.instant().minus(KEPT)).forEach(personal::erase));
    }
}
