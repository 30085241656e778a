package corridor.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Changed records that wait to be written in bulk. Each waits once, however often it changes meanwhile. They wait in memory:
 * after a crash the comparison of index and database finds them again.
 */
final class Backlog implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Map<String, LinkedHashSet<Long>> waiting = new TreeMap<>();
    private final ExecutorService hands = Hands.fresh();
    private final BiConsumer<String, List<Long>> writing;
    private int working;

    /** @param writing writes records of a kind into the index */
    Backlog(BiConsumer<String, List<Long>> writing) {
        this.writing = writing;
    }

    void add(String kind, Collection<Long> ids) {
        lock.lock();
        try {
            waiting.computeIfAbsent(kind, first -> new LinkedHashSet<>()).addAll(ids);
            goOn();
        } finally {
            lock.unlock();
        }
    }

    /** Gives each free hand a piece. */
    private void goOn() {
        waiting.values().removeIf(LinkedHashSet::isEmpty);
        while (working < Hands.NUMBER && !waiting.isEmpty()) {
            working++;
            var kind = waiting.entrySet().iterator().next();
            begin(kind.getKey(), taken(kind.getValue()));
            waiting.values().removeIf(LinkedHashSet::isEmpty);
        }
        if (working == 0) {
            written.signalAll();
        }
    }

    private void begin(String kind, List<Long> piece) {
        hands.execute(() -> {
            try {
                writing.accept(kind, piece);
            } finally {
                ended();
            }
        });
    }

    private void ended() {
        lock.lock();
        try {
            working--;
            goOn();
        } finally {
            lock.unlock();
        }
    }

    long size() {
        lock.lock();
        try {
            return waiting.values().stream().mapToLong(LinkedHashSet::size).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing waits any more; false if that takes longer. */
    boolean await(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (working > 0 || !waiting.isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = written.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private static List<Long> taken(Set<Long> ids) {
        List<Long> taken = new ArrayList<>();
        Iterator<Long> left = ids.iterator();
        while (left.hasNext() && taken.size() < Upkeep.PIECE) {
            taken.add(left.next());
            left.remove();
        }
        return taken;
    }

    /** Ends with what is being written; the rest is found at the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
        hands.close();
    }
}
