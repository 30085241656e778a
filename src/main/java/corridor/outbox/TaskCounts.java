package corridor.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corridor.access.Reader;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many tasks wait for each reader, which every page tells them: counted anew when tasks change, here or on another node. */
@Component
class TaskCounts {

    /** How long the change of another node may go unseen. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final int MOST_KNOWN = 2_000;

    private final TaskStore store;
    private final Cache<Reader, Long> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(FRESH)
            .build();

    TaskCounts(TaskStore store) {
        this.store = store;
    }

    long of(Reader reader) {
        return known.get(reader, store::count);
    }

    /** Tasks were changed in the transaction at hand. */
    void forget() {
        known.invalidateAll();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidateAll();
            }
        });
    }
}
