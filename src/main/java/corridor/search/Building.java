package corridor.search;

import corridor.shared.Reference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index, fills it where much is missing, builds it anew and repairs it: one of these at a time. */
final class Building implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Building.class);

    /** So much may be missing when a search waits for it rather than finding what is there already. */
    private static final int LITTLE = 2_000;

    private final Collection<SearchSource> sources;
    private final GenerationFolders folders;
    private final Upkeep upkeep;
    private final Comparison comparison;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Preparing preparing;
    private volatile boolean closed;

    Building(Collection<SearchSource> sources, GenerationFolders folders, Upkeep upkeep, Comparison comparison) {
        this.sources = sources;
        this.folders = folders;
        this.upkeep = upkeep;
        this.comparison = comparison;
    }

    /** The index in use. Opened when first needed; where there is none that fits, a new one is filled. */
    Generation current() {
        return upkeep.current().orElseGet(this::opened);
    }

    private Generation opened() {
        lock.lock();
        try {
            if (upkeep.current().isEmpty()) {
                Optional<Path> found = folders.current();
                Path folder = found.orElseGet(folders::fresh);
                upkeep.open(Generation.open(folder, sources));
                if (found.isEmpty()) {
                    // named at once, so that a restart goes on with what is in it
                    folders.use(folder);
                    prepare();
                }
            }
            return upkeep.current().orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    /** Brings it up to date: a little at once, much while readers find what is there already. */
    int prepare() {
        lock.lock();
        try {
            Generation generation = current();
            if (preparing != null) {
                return 0;
            }
            List<Reference> different = comparison.differences(generation);
            if (different.size() > LITTLE) {
                preparing = new Preparing(comparison.records(), new AtomicLong(different.size()));
                Thread.ofPlatform()
                        .name("index-preparation")
                        .daemon()
                        .uncaughtExceptionHandler((thread, failure) -> unfinished(failure))
                        .start(this::repair);
            } else {
                comparison.settle(generation, different, done -> {});
            }
            return different.size();
        } finally {
            lock.unlock();
        }
    }

    private void unfinished(Throwable failure) {
        if (!closed) {
            log.error("The search index is not complete; its repair goes on with it", failure);
        }
    }

    Optional<Preparation> preparation() {
        return Optional.ofNullable(preparing).map(Preparing::now);
    }

    boolean busy() {
        return lock.isLocked();
    }

    int repair() {
        lock.lock();
        try {
            int repaired = settle(current());
            preparing = null;
            return repaired;
        } finally {
            lock.unlock();
        }
    }

    /** Beside the one in use, which it then replaces: readers never see a gap. */
    void rebuild() {
        lock.lock();
        try {
            long start = System.nanoTime();
            Generation beside = Generation.open(folders.fresh(), sources);
            upkeep.beside(beside);
            try {
                settle(beside);
                beside.merge();
                beside.refresh();
                settle(beside);
                upkeep.swap(() -> folders.use(beside.folder())).ifPresent(this::retire);
                preparing = null;
            } finally {
                upkeep.abandon().ifPresent(this::discard);
            }
            log.info("The search index was built in {} ms", (System.nanoTime() - start) / 1_000_000);
        } finally {
            lock.unlock();
        }
    }

    private int settle(Generation generation) {
        List<Reference> different = comparison.differences(generation);
        AtomicLong left = Optional.ofNullable(preparing).map(Preparing::left).orElseGet(AtomicLong::new);
        left.set(different.size());
        comparison.settle(generation, different, done -> left.addAndGet(-done));
        return different.size();
    }

    private void discard(Generation generation) {
        generation.close();
        folders.delete(generation.folder());
    }

    /** Searches that began on it end within a moment. */
    private void retire(Generation old) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            discard(old);
        });
    }

    @Override
    public void close() {
        closed = true;
        upkeep.current().ifPresent(Generation::close);
    }

    /** What is missing in an index that is being prepared. */
    private record Preparing(long total, AtomicLong left) {

        Preparation now() {
            return new Preparation(Math.max(0, total - Math.max(0, left.get())), total);
        }
    }
}
