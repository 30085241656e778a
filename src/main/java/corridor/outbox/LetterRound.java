package corridor.outbox;

import corridor.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Goes on with notices and letters that were left, and removes old ones. */
@Component
class LetterRound implements RecurringJob {

    private final Letters letters;
    private final Notices notices;
    private final Bounces bounces;
    private final OutboxPeriods periods;
    private final Clock clock;

    LetterRound(Letters letters, Notices notices, Bounces bounces, OutboxPeriods periods, Clock clock) {
        this.letters = letters;
        this.bounces = bounces;
        this.periods = periods;
        this.clock = clock;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "letter.round";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        letters.removeOld();
        letters.resume();
        notices.removeOld();
        notices.resume();
        bounces.removeBefore(clock.instant().minus(periods.returned()));
    }
}
