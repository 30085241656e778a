package corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTests {

    private final AtomicReference<String> stored = new AtomicReference<>("old");
    private final Remembered<String> remembered = new Remembered<>(Duration.ofHours(1), stored::get);

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clear();
        }
    }

    @Test
    void doesNotKeepWhatWasBeingReadWhenItChanged() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        Remembered<String> slow = new Remembered<>(Duration.ofHours(1), () -> {
            String found = stored.get();
            reading.countDown();
            await(changed);
            return found;
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(slow::get);
        await(reading);
        stored.set("new");
        slow.forget();
        changed.countDown();
        assertThat(first.get()).isEqualTo("old");
        assertThat(slow.get()).isEqualTo("new");
    }

    @Test
    void showsAChangeToItsOwnTransactionAloneUntilItEnds() {
        assertThat(remembered.get()).isEqualTo("old");
        TransactionSynchronizationManager.initSynchronization();
        stored.set("uncommitted");
        remembered.forget();
        assertThat(remembered.get()).isEqualTo("uncommitted");
        stored.set("old");
        assertThat(CompletableFuture.supplyAsync(remembered::get).join()).isEqualTo("old");
        stored.set("uncommitted once more");
        remembered.forget();
        assertThat(remembered.get()).isEqualTo("uncommitted once more");

        stored.set("new");
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clear();
        assertThat(remembered.get()).isEqualTo("new");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
