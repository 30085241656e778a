package corridor.accounts;

import corridor.actors.People;
import corridor.jobs.RecurringJob;
import corridor.outbox.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owners of accounts that nobody uses, and closes them if nobody comes. */
@Component
class Retention implements RecurringJob {

    private static final String BY = "system:retention";

    private final UseStore uses;
    private final People people;
    private final OwnData data;
    private final Letters letters;
    private final AccountLetters texts;
    private final AccountPeriods periods;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            UseStore uses,
            People people,
            OwnData data,
            Letters letters,
            AccountLetters texts,
            AccountPeriods periods,
            TransactionTemplate transaction,
            Clock clock) {
        this.uses = uses;
        this.people = people;
        this.data = data;
        this.letters = letters;
        this.texts = texts;
        this.periods = periods;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        if (!periods.unused().isZero()) {
            Instant now = clock.instant();
            // each account stands or falls by itself; the last administrator's stays
            uses.toldBefore(now.minus(periods.unusedNotice()))
                    .forEach(id -> people.find(id).ifPresent(person -> data.close(person, BY)));
            transaction.executeWithoutResult(none -> uses.remind(now.minus(periods.unused()), now)
                    .forEach(id -> people.find(id).ifPresent(person -> letters.send(texts.unused(person)))));
        }
    }
}
