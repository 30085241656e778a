package corridor.search;

import corridor.database.DataFolder;
import corridor.shared.Reference;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door through which the index is kept equal to the database. */
@Service
public class SearchIndex {

    /** The job that builds it anew; see {@link corridor.jobs.Jobs#enqueue}. Its id says nothing. */
    public static final String REBUILD = "index.rebuild";

    private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);
    private static final int CHUNK = 1_000;
    private static final int LARGE = 200;

    private final Map<String, SearchSource> sources = new TreeMap<>();
    private final GenerationFolders folders;
    private final ReentrantLock building = new ReentrantLock();
    /** Held from reading the database to writing the index, so that of two changes of a record the later stays. */
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private final ReentrantLock writing = new ReentrantLock();

    private volatile @Nullable Generation current;
    private volatile @Nullable Generation next;

    SearchIndex(List<SearchSource> sources, DataFolder data, Clock clock) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.folders = new GenerationFolders(data.path().resolve("index"), clock, sources);
    }

    /** The index in use. Opened when first needed; where there is none that fits, it is built first. */
    Generation current() {
        Generation open = current;
        if (open != null) {
            return open;
        }
        building.lock();
        try {
            if (current == null) {
                folders.current()
                        .ifPresentOrElse(folder -> current = Generation.open(folder, sources.values()), this::rebuild);
            }
            return java.util.Objects.requireNonNull(current);
        } finally {
            building.unlock();
        }
    }

    /** The kinds of records that are searched for. */
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

    /** Brings these records up to date in the index. Call it after the transaction that changed them. */
    public void follow(String kind, Collection<Long> ids) {
        current();
        List<Long> all = List.copyOf(ids);
        if (all.size() <= LARGE) {
            writeTogether(new Waiting(kind, all, new CompletableFuture<>()));
            return;
        }
        for (int start = 0; start < all.size(); start += CHUNK) {
            write(kind, all.subList(start, Math.min(all.size(), start + CHUNK)));
        }
    }

    /** Many small changes at once are one write: whoever gets the lock writes for all who wait for it. */
    private void writeTogether(Waiting mine) {
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.written().isDone()) {
                writeWaiting();
            }
        } finally {
            writing.unlock();
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
                for (int start = 0; start < ids.size(); start += CHUNK) {
                    write(kind, ids.subList(start, Math.min(ids.size(), start + CHUNK)));
                }
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

    /** Writes into the index in use and into the one being built, which must not change places meanwhile. */
    private void write(String kind, List<Long> ids) {
        writing.lock();
        try {
            List<SearchRecord> records = source(kind).load(ids);
            write(current(), kind, ids, records);
            Generation beside = next;
            if (beside != null) {
                write(beside, kind, ids, records);
            }
        } finally {
            writing.unlock();
        }
    }

    private static void write(Generation generation, String kind, List<Long> ids, List<SearchRecord> records) {
        if (ids.size() > LARGE) {
            generation.writeInBulk(kind, ids, records);
        } else {
            generation.write(kind, ids, records);
        }
    }

    /** Builds a new index beside the one in use, compares it with the database, and swaps: readers never see a gap. */
    public void rebuild() {
        building.lock();
        try {
            long start = System.nanoTime();
            Generation beside = Generation.open(folders.fresh(), sources.values());
            next = beside;
            try {
                sources.values().forEach(source -> fill(beside, source));
                beside.merge();
                beside.refresh();
                repair(beside);
                retire(swap(beside));
            } finally {
                abandonNext();
            }
            log.info("The search index was built in {} ms", (System.nanoTime() - start) / 1_000_000);
        } finally {
            building.unlock();
        }
    }

    private @Nullable Generation swap(Generation beside) {
        writing.lock();
        try {
            folders.use(beside.folder());
            Generation old = current;
            current = beside;
            next = null;
            return old;
        } finally {
            writing.unlock();
        }
    }

    /** An index that could not be finished is not written to any more. */
    private void abandonNext() {
        writing.lock();
        try {
            Generation unfinished = next;
            next = null;
            if (unfinished != null) {
                unfinished.close();
                folders.delete(unfinished.folder());
            }
        } finally {
            writing.unlock();
        }
    }

    private void fill(Generation generation, SearchSource source) {
        List<Long> ids = source.versions().keySet().stream().sorted().toList();
        for (int at = 0; at < ids.size(); at += CHUNK) {
            List<Long> chunk = ids.subList(at, Math.min(ids.size(), at + CHUNK));
            generation.writeInBulk(source.kind(), chunk, source.load(chunk));
        }
    }

    private void retire(@Nullable Generation old) {
        if (old == null) {
            return;
        }
        // searches that began on it end within a moment
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            old.close();
            folders.delete(old.folder());
        });
    }

    /** Where index and database differ, by reference; empty when they are equal. */
    public List<Reference> compare() {
        return compare(current());
    }

    private List<Reference> compare(Generation generation) {
        generation.refresh();
        List<Reference> different = new ArrayList<>();
        for (SearchSource source : sources.values()) {
            Map<Reference, Integer> indexed = generation.versions(source.kind());
            source.versions().forEach((id, version) -> {
                if (!version.equals(indexed.remove(new Reference(source.kind(), id)))) {
                    different.add(new Reference(source.kind(), id));
                }
            });
            different.addAll(indexed.keySet());
        }
        return List.copyOf(different);
    }

    /** Brings every record up to date that differs. Returns how many did. */
    public int repair() {
        return repair(current());
    }

    private int repair(Generation generation) {
        List<Reference> different = compare(generation);
        for (SearchSource source : sources.values()) {
            List<Long> ids = different.stream()
                    .filter(one -> one.kind().equals(source.kind()))
                    .map(Reference::id)
                    .toList();
            for (int at = 0; at < ids.size(); at += CHUNK) {
                rewrite(generation, source, ids.subList(at, Math.min(ids.size(), at + CHUNK)));
            }
        }
        if (!different.isEmpty()) {
            generation.refresh();
        }
        return different.size();
    }

    private void rewrite(Generation generation, SearchSource source, List<Long> ids) {
        writing.lock();
        try {
            generation.writeInBulk(source.kind(), ids, source.load(ids));
        } finally {
            writing.unlock();
        }
    }

    void merge() {
        current().merge();
    }

    /** How much is in it. */
    public Extent extent() {
        Generation generation = current();
        return new Extent(generation.records(), folders.bytes(generation.folder()));
    }

    @PreDestroy
    void close() {
        Generation open = current;
        if (open != null) {
            open.close();
        }
    }

    /** How much the index holds, and takes on disk. */
    public record Extent(long records, long bytes) {}
}
