package corridor.outbox;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Goes on with notices and letters that were left, and removes old ones. */
@Component
class LetterRound implements RecurringJob {

    private final Letters letters;
    private final Notices notices;

    LetterRound(Letters letters, Notices notices) {
        this.letters = letters;
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
    }
}
