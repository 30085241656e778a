package corridor.accounts;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes links, sessions and arrivals that have run out. */
@Component
class Expiry implements RecurringJob {

    private final AccountLinkStore links;
    private final SessionStore sessions;
    private final ArrivalStore arrivals;
    private final DepartureStore departures;

    Expiry(AccountLinkStore links, SessionStore sessions, ArrivalStore arrivals, DepartureStore departures) {
        this.links = links;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.departures = departures;
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
    }
}
