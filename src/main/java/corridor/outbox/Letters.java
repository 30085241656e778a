package corridor.outbox;

import corridor.jobs.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of letters. */
@Service
public class Letters {

    private static final int PAGE = 50;

    private final LetterStore store;
    private final Jobs jobs;
    private final OutboxSettings settings;
    private final OutboxPeriods periods;
    private final Clock clock;

    Letters(LetterStore store, Jobs jobs, OutboxSettings settings, OutboxPeriods periods, Clock clock) {
        this.periods = periods;
        this.store = store;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes a letter in the caller's transaction: it goes out if, and only if, the change that it tells of stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        write(letter);
    }

    /** The same, for those who keep which letter it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(Letter letter) {
        return write(List.of(letter)).getFirst();
    }

    /** Writes many at once, each as {@link #write(Letter)} does; their ids in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> write(List<Letter> letters) {
        List<Long> ids = store.insert(letters);
        jobs.enqueueNew(LetterDelivery.NAME, ids);
        return ids;
    }

    /** Has those delivered that nobody has brought to a mail server yet. */
    void resume() {
        store.waitingSince(clock.instant().minus(settings.waiting()))
                .forEach(letter -> jobs.enqueue(LetterDelivery.NAME, letter));
    }

    void removeOld() {
        store.removeBefore(clock.instant().minus(periods.kept()));
    }

    /** The newest letters with their texts. They open doors, so only a development start shows them. */
    List<Posted> newest() {
        return store.newest(PAGE);
    }

    /** Letters that were given up, or of which nobody knows whether the server took them; without what they say. */
    public List<Undelivered> undelivered() {
        return store.undelivered(PAGE);
    }

    public long countUndelivered() {
        return store.countUndelivered();
    }

    /** A letter that perhaps did not arrive. Some hold links that open things, so only the way is told. */
    public record Undelivered(String recipient, Instant createdAt, boolean givenUp) {}

    /** What was written to an address and is still kept, without the texts. */
    public List<Headline> to(String recipient) {
        return store.to(recipient);
    }

    /** Removes every letter to an address, also those that still wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeTo(String recipient) {
        store.removeTo(recipient);
    }

    /** That a letter was written. */
    public record Headline(
            String subject, Instant createdAt, @Nullable Instant sentAt) {}

    /** A letter and what became of it. */
    public record Posted(
            long id,
            Letter letter,
            Instant createdAt,
            @Nullable Instant claimedAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt) {}
}
