package corridor.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As many threads as bring records into the index at the same time: one for each processor, up to a few. */
final class Hands {

    static final int NUMBER = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private static final Logger log = LoggerFactory.getLogger(Hands.class);

    private static final ThreadFactory THREADS = Thread.ofPlatform()
            .daemon()
            .name("index-", 1)
            .uncaughtExceptionHandler((thread, failure) ->
                    log.error("Some records are not in the index yet; its repair adds them", failure))
            .factory();

    private Hands() {}

    static ExecutorService fresh() {
        return Executors.newFixedThreadPool(NUMBER, THREADS);
    }

    /** Does all of this, and returns when it is done. The first failure ends it. */
    static void all(List<Runnable> work) {
        try (ExecutorService hands = fresh()) {
            CompletableFuture<?>[] done = work.stream()
                    .map(one -> CompletableFuture.runAsync(one, hands))
                    .toArray(CompletableFuture<?>[]::new);
            try {
                CompletableFuture.allOf(done).join();
            } catch (CompletionException failed) {
                hands.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }
}
