package corridor.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the database for each of many, kept in memory for a moment, so that a change on another node goes unseen no
 * longer than that. Nothing that was being read while it was forgotten stays. Nobody waits for the reading of somebody else, who may
 * be waiting for a connection.
 */
public final class RememberedFor<K, V> {

    private final Cache<K, V> known;
    private final AtomicLong changes = new AtomicLong();

    public RememberedFor(Duration fresh, int most) {
        this.known =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(fresh).build();
    }

    public V get(K key, Function<K, V> reading) {
        V value = known.getIfPresent(key);
        if (value == null) {
            long before = changes.get();
            value = reading.apply(key);
            if (changes.get() == before) {
                known.put(key, value);
            }
        }
        return value;
    }

    /** To be called in the transaction that changes it, and again by itself when that has ended. */
    public void forget() {
        drop();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    drop();
                }
            });
        }
    }

    private void drop() {
        changes.incrementAndGet();
        known.invalidateAll();
    }
}
