package corridor.search;

import corridor.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings records into the index as the database has them. Many are written at a time, but never one of them twice at once,
 * so that of two changes of a record the later stays.
 */
final class Upkeep {

    /** As many records are read and written together. */
    static final int PIECE = 250;

    private final Map<String, SearchSource> sources;
    private final Claims claims = new Claims();

    /** Shared by all who write; held alone while the index in use gives its place to the next one. */
    private final ReentrantReadWriteLock places = new ReentrantReadWriteLock();

    private volatile @Nullable Generation current;
    private volatile @Nullable Generation next;

    Upkeep(Map<String, SearchSource> sources) {
        this.sources = sources;
    }

    Optional<Generation> current() {
        return Optional.ofNullable(current);
    }

    void open(Generation generation) {
        current = generation;
    }

    /** From now on every change is written beside, too. */
    void beside(Generation generation) {
        next = generation;
    }

    /** Puts what was built beside into the place of the index in use, which is returned. */
    Optional<Generation> swap(Runnable kept) {
        places.writeLock().lock();
        try {
            kept.run();
            Optional<Generation> old = current();
            current = next;
            next = null;
            return old;
        } finally {
            places.writeLock().unlock();
        }
    }

    /** What could not be finished is not written to any more. */
    Optional<Generation> abandon() {
        places.writeLock().lock();
        try {
            Optional<Generation> unfinished = Optional.ofNullable(next);
            next = null;
            return unfinished;
        } finally {
            places.writeLock().unlock();
        }
    }

    /** Writes so that searches see it on return. */
    void write(String kind, List<Long> ids) {
        write(kind, ids, false);
    }

    /** Writes so that searches see it within a few seconds, at a fraction of the cost. */
    void writeInBulk(String kind, List<Long> ids) {
        write(kind, ids, true);
    }

    /** Into the index in use and the one being built, which do not change places meanwhile. */
    private void write(String kind, List<Long> ids, boolean inBulk) {
        places.readLock().lock();
        try {
            write(
                    Stream.of(Optional.ofNullable(current), Optional.ofNullable(next))
                            .flatMap(Optional::stream)
                            .toList(),
                    kind,
                    ids,
                    inBulk);
        } finally {
            places.readLock().unlock();
        }
    }

    /** Writes into one generation, in bulk. */
    void writeInto(Generation generation, String kind, List<Long> ids) {
        write(List.of(generation), kind, ids, true);
    }

    private void write(List<Generation> generations, String kind, List<Long> ids, boolean inBulk) {
        List<Reference> taken = claims.take(kind, ids);
        try {
            List<SearchRecord> records = source(kind).load(ids);
            for (Generation generation : generations) {
                if (inBulk) {
                    generation.writeInBulk(kind, ids, records);
                } else {
                    generation.write(kind, ids, records);
                }
            }
        } finally {
            claims.release(taken);
        }
    }

    List<String> kinds() {
        return List.copyOf(sources.keySet());
    }

    SearchSource source(String kind) {
        SearchSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("Nothing of the kind " + kind + " is searched for");
        }
        return source;
    }

    static List<List<Long>> pieces(List<Long> ids) {
        List<List<Long>> pieces = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += PIECE) {
            pieces.add(ids.subList(at, Math.min(ids.size(), at + PIECE)));
        }
        return pieces;
    }
}
