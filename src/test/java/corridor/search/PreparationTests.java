package corridor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import corridor.access.Reader;
import corridor.database.DataFolder;
import corridor.search.SearchRecord.Visibility;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.RefusedException;
import corridor.taxonomy.Taxonomies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large index is filled while readers search in it, and nothing is written into it more often than it changed. */
class PreparationTests {

    private static final int RECORDS = 3_000;
    private static final String KIND = "thing";

    @TempDir
    private Path folder;

    private SearchIndex index(Things things) {
        DataFolder data = mock(DataFolder.class);
        when(data.path()).thenReturn(folder);
        Taxonomies taxonomies = mock(Taxonomies.class);
        when(taxonomies.edition()).thenReturn("1");
        return new SearchIndex(List.of(things), taxonomies, data, Clock.systemUTC());
    }

    private static long found(SearchIndex index) {
        return new Search(index, Clock.systemUTC())
                .find(Reader.VISITOR, new SearchQuery(KIND, "", Language.ENGLISH, Map.of(), null, 1, 10))
                .total();
    }

    private static void await(BooleanSupplier held) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!held.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(held.getAsBoolean()).isTrue();
    }

    @Test
    void answersAtOnceWhileMuchIsMissingAndSaysSo() throws InterruptedException {
        Things things = new Things(RECORDS);
        things.held = new CountDownLatch(1);
        SearchIndex index = index(things);
        try {
            assertThat(found(index)).isZero();
            assertThat(index.preparation()).contains(new Preparation(0, RECORDS));
            assertThat(new IndexEqualsDatabase(index).violations())
                    .containsExactly("being prepared: 0 of " + RECORDS + " records");
            Search search = new Search(index, Clock.systemUTC());
            SearchQuery all = new SearchQuery(KIND, "", Language.ENGLISH, Map.of(), null, 1, 10);
            assertThat(search.find(Reader.VISITOR, all).preparation()).isPresent();
            assertThatThrownBy(() -> search.walk(Reader.VISITOR, all, hits -> {}))
                    .as("what is not whole is not downloaded as if it were")
                    .isInstanceOf(RefusedException.class);
            things.held.countDown();
            await(() -> index.preparation().isEmpty());
            assertThat(index.compare()).isEmpty();
            assertThat(found(index)).isEqualTo(RECORDS);
        } finally {
            index.close();
        }
    }

    @Test
    void goesOnWhereItWasInterrupted() throws InterruptedException {
        Things things = new Things(RECORDS);
        things.breaksAfter = 2_000;
        SearchIndex interrupted = index(things);
        interrupted.current();
        await(() -> things.loaded() >= 2_000);
        interrupted.compare();
        interrupted.close();
        Things again = new Things(RECORDS);
        SearchIndex index = index(again);
        try {
            index.prepare();
            await(() -> index.preparation().isEmpty());
            assertThat(index.compare()).isEmpty();
            assertThat(again.loaded()).isLessThanOrEqualTo(RECORDS - 1_000);
        } finally {
            index.close();
        }
    }

    @Test
    void waitsForALittleThatIsMissing() {
        SearchIndex index = index(new Things(300));
        try {
            assertThat(found(index)).isEqualTo(300);
            assertThat(index.preparation()).isEmpty();
        } finally {
            index.close();
        }
    }

    @Test
    void writesManyInTheBackgroundAndEachThatWaitsOnce() throws InterruptedException {
        Things things = new Things(1_000);
        SearchIndex index = index(things);
        try {
            index.current();
            int before = things.loaded();
            things.waiting.set(0);
            things.held = new CountDownLatch(1);
            things.version = 2;
            List<Long> all = LongStream.rangeClosed(1, 1_000).boxed().toList();
            index.followSoon(KIND, all);
            await(() -> things.waiting.get() == Hands.NUMBER);
            things.version = 3;
            index.followSoon(KIND, all);
            things.held.countDown();
            await(() -> index.compare().isEmpty());
            assertThat(things.loaded() - before)
                    .as("those that were being written when they changed again are written again")
                    .isEqualTo(1_000 + Hands.NUMBER * Upkeep.PIECE);
        } finally {
            index.close();
        }
    }

    @Test
    void keepsTheLaterOfManyChangesOfTheSameRecords() throws InterruptedException {
        Things things = new Things(1_000);
        SearchIndex index = index(things);
        try {
            index.current();
            List<Long> all = LongStream.rangeClosed(1, 1_000).boxed().toList();
            for (int version = 2; version < 8; version++) {
                things.version = version;
                index.followSoon(KIND, all);
                index.follow(KIND, List.of(1L, 500L, 1_000L));
            }
            await(() -> index.compare().isEmpty());
        } finally {
            index.close();
        }
    }

    /** Plain records in memory. */
    private static final class Things implements SearchSource {

        private final int number;
        private final AtomicInteger loaded = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile int version = 1;
        private volatile int breaksAfter = Integer.MAX_VALUE;

        Things(int number) {
            this.number = number;
        }

        int loaded() {
            return loaded.get();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<String> facets() {
            return List.of();
        }

        @Override
        public List<String> orders() {
            return List.of();
        }

        @Override
        public List<SearchRecord> load(Collection<Long> ids) {
            int now = version;
            waiting.incrementAndGet();
            try {
                held.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            if (loaded.addAndGet(ids.size()) > breaksAfter) {
                throw new IllegalStateException("interrupted");
            }
            return ids.stream().map(id -> record(id, now)).toList();
        }

        private static SearchRecord record(long id, int version) {
            return new SearchRecord(
                    new Reference(KIND, id),
                    version,
                    new Visibility(Set.of("public"), null, 0, List.of()),
                    LocalizedText.english("Thing " + id),
                    LocalizedText.EMPTY,
                    Map.of(),
                    Map.of(),
                    Map.of());
        }

        @Override
        public Map<Long, Integer> versions() {
            Map<Long, Integer> versions = new HashMap<>();
            for (long id = 1; id <= number; id++) {
                versions.put(id, version);
            }
            return versions;
        }
    }
}
