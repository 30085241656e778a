package corridor.accounts;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes links and sessions that have run out. */
@Component
class Expiry implements RecurringJob {

    private final AccountLinkStore links;
    private final SessionStore sessions;

    Expiry(AccountLinkStore links, SessionStore sessions) {
        this.links = links;
        this.sessions = sessions;
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
    }
}
