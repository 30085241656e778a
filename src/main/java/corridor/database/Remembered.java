package corridor.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the database, kept in memory until it is forgotten or too old. The transaction that changes it
 * sees its own change at once, everyone else when it has ended.
 */
public final class Remembered<T> {

    private final Duration fresh;
    private final Supplier<T> reading;
    private @Nullable Known<T> known;
    private long changes;

    public Remembered(Duration fresh, Supplier<T> reading) {
        this.fresh = fresh;
        this.reading = reading;
    }

    public T get() {
        @SuppressWarnings("unchecked")
        Own<T> own = (Own<T>) TransactionSynchronizationManager.getResource(this);
        return own == null ? shared() : own.get(reading);
    }

    private T shared() {
        long before;
        synchronized (this) {
            if (known != null && System.nanoTime() - known.readAt() < fresh.toNanos()) {
                return known.value();
            }
            before = changes;
        }
        T read = reading.get();
        synchronized (this) {
            if (changes == before) {
                known = new Known<>(System.nanoTime(), read);
            }
        }
        return read;
    }

    /** To be called by whoever has changed it: what was read before, or is being read just now, does not stay. */
    public void forget() {
        drop();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                    drop();
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, new Own<T>());
    }

    private synchronized void drop() {
        known = null;
        changes++;
    }

    private record Known<T>(long readAt, T value) {}

    /** As the transaction at hand sees it. */
    private static final class Own<T> {

        private @Nullable T value;

        T get(Supplier<T> reading) {
            T read = value == null ? reading.get() : value;
            value = read;
            return read;
        }
    }
}
