package corridor.outbox;

import corridor.access.Reader;
import corridor.database.RememberedFor;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many tasks wait for each reader, which every page tells them: counted anew when tasks change. */
@Component
class TaskCounts {

    private static final int MOST_KNOWN = 2_000;

    private final TaskStore store;
    private final RememberedFor<Reader, Long> counts = new RememberedFor<>(Duration.ofSeconds(3), MOST_KNOWN);

    TaskCounts(TaskStore store) {
        this.store = store;
    }

    long of(Reader reader) {
        return counts.get(reader, store::count);
    }

    /** Tasks were changed in the transaction at hand. */
    void forget() {
        counts.forget();
    }
}
