package corridor.accounts;

import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes links, sessions, arrivals and challenges that have run out, and sign-ins that nobody asks about any more. */
@Component
class Expiry implements RecurringJob {

    private final AccountLinkStore links;
    private final SessionStore sessions;
    private final ArrivalStore arrivals;
    private final DepartureStore departures;
    private final PasskeyStore passkeys;
    private final SignInStore signIns;
    private final AccountPeriods periods;
    private final Clock clock;

    Expiry(
            AccountLinkStore links,
            SessionStore sessions,
            ArrivalStore arrivals,
            DepartureStore departures,
            PasskeyStore passkeys,
            SignInStore signIns,
            AccountPeriods periods,
            Clock clock) {
        this.signIns = signIns;
        this.periods = periods;
        this.clock = clock;
        this.links = links;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.departures = departures;
        this.passkeys = passkeys;
    }

    @Override
    public String name() {
        return "accounts.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        links.removeExpired();
        sessions.removeEnded();
        arrivals.removeExpired();
        departures.removeExpired();
        passkeys.removeExpired();
        signIns.removeBefore(clock.instant().minus(periods.signIns()));
    }
}
