package corridor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many small changes at once are one write: whoever gets the lock writes for all who wait for it. */
final class Together {

    private final BiConsumer<String, List<Long>> writing;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** @param writing writes records of a kind into the index */
    Together(BiConsumer<String, List<Long>> writing) {
        this.writing = writing;
    }

    /** On return it is written. */
    void write(String kind, List<Long> ids) {
        Waiting mine = new Waiting(kind, ids, new CompletableFuture<>());
        waiting.add(mine);
        lock.lock();
        try {
            if (!mine.written().isDone()) {
                writeWaiting();
            }
        } finally {
            lock.unlock();
        }
        mine.written().join();
    }

    private void writeWaiting() {
        List<Waiting> taken = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            taken.add(one);
        }
        try {
            taken.stream().collect(Collectors.groupingBy(Waiting::kind)).forEach((kind, changes) -> {
                List<Long> ids = changes.stream()
                        .flatMap(one -> one.ids().stream())
                        .distinct()
                        .toList();
                Upkeep.pieces(ids).forEach(piece -> writing.accept(kind, piece));
                changes.forEach(one -> one.written().complete(null));
            });
        } finally {
            // no change waits for ever when another one could not be written
            taken.forEach(one ->
                    one.written().completeExceptionally(new IllegalStateException("The index could not be written")));
        }
    }

    /** Changed records that wait to be written. */
    private record Waiting(String kind, List<Long> ids, CompletableFuture<@Nullable Void> written) {}
}
