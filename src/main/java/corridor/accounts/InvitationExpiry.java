package corridor.accounts;

import corridor.actors.appointments.Invitations;
import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends invitations that nobody took up, and forgets whom they were for. */
@Component
class InvitationExpiry implements RecurringJob {

    private final Invitations invitations;
    private final AccountPeriods periods;
    private final Clock clock;

    InvitationExpiry(Invitations invitations, AccountPeriods periods, Clock clock) {
        this.invitations = invitations;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts.invitations";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(periods.invitations());
        int lapsed = invitations.lapse(before);
        while (lapsed > 0) {
            lapsed = invitations.lapse(before);
        }
    }
}
