package corridor.search;

import corridor.shared.Reference;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The records that are being written: of two who want to write one at once, the second waits, and then reads it anew. */
final class Claims {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final Set<Reference> claimed = new HashSet<>();

    /** Waits until nobody writes any of these; from then on they are the caller's until {@link #release}. */
    List<Reference> take(String kind, Collection<Long> ids) {
        List<Reference> wanted = ids.stream().map(id -> new Reference(kind, id)).toList();
        lock.lock();
        try {
            while (!Collections.disjoint(claimed, wanted)) {
                released.awaitUninterruptibly();
            }
            claimed.addAll(wanted);
        } finally {
            lock.unlock();
        }
        return wanted;
    }

    void release(List<Reference> taken) {
        lock.lock();
        try {
            taken.forEach(claimed::remove);
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
