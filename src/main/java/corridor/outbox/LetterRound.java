package corridor.outbox;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends on what waited for a mail server, and removes old letters. */
@Component
class LetterRound implements RecurringJob {

    private final Letters letters;

    LetterRound(Letters letters) {
        this.letters = letters;
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
    }
}
