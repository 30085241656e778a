package corridor.outbox;

import corridor.jobs.Jobs;
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

    Letters(LetterStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /** Writes a letter in the caller's transaction: it goes out if, and only if, the change that it tells of stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        jobs.enqueue(LetterDelivery.NAME, store.insert(letter));
    }

    /** The newest letters with their texts. They open doors, so only a development start shows them. */
    List<Posted> newest() {
        return store.newest(PAGE);
    }

    /** A letter and what became of it. */
    public record Posted(
            long id,
            Letter letter,
            Instant createdAt,
            @Nullable Instant claimedAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt) {}
}
