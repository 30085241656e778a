package corridor.practices.requests;

import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.practices.PracticePeriods;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends requests that nobody answered within the time that the operator set: they name people. */
@Component
class Expiry implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);
    private static final Reader CLOCKWORK = Reader.system("retention", Set.of(OwnerRequestLifecycle.LAPSING));
    private static final int PIECE = 100;

    private final OwnerRequestStore store;
    private final OwnerRequests requests;
    private final PracticePeriods periods;
    private final Clock clock;

    Expiry(OwnerRequestStore store, OwnerRequests requests, PracticePeriods periods, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Instant then = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(periods.requests())
                .toInstant();
        int ended = 0;
        for (List<OwnerRequest> old = store.openBefore(then, 0, PIECE);
                !old.isEmpty();
                old = store.openBefore(then, old.getLast().id(), PIECE)) {
            old.forEach(one -> requests.lapse(CLOCKWORK, one));
            ended += old.size();
        }
        if (ended > 0) {
            log.info("{} requests ended that nobody answered in time", ended);
        }
    }
}
