package corridor.accounts;

import corridor.actors.People;
import corridor.jobs.RecurringJob;
import corridor.outbox.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owners of accounts that nobody uses, and closes them if nobody comes. */
@Component
class Retention implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
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
            close(now.minus(periods.unusedNotice()));
            while (remind(now) == UseStore.ROUND) {
                log.info("More owners of unused accounts are told");
            }
        }
    }

    /** All of them, however many: each stands or falls by itself, and one that must stay holds up no other. */
    private void close(Instant told) {
        List<Long> round = uses.toldBefore(told, 0);
        while (!round.isEmpty()) {
            round.forEach(id -> people.find(id).ifPresent(person -> data.close(person, BY)));
            round = uses.toldBefore(told, round.getLast());
        }
    }

    private int remind(Instant now) {
        return Objects.requireNonNull(transaction.execute(none -> {
            List<Long> told = uses.remind(now.minus(periods.unused()), now);
            people.find(told).forEach(person -> letters.send(texts.unused(person)));
            return told.size();
        }));
    }
}
