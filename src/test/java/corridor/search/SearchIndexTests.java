package corridor.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.audit.Invariants;
import corridor.database.DataFolder;
import corridor.practices.Practice;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.taxonomy.Taxonomies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index follows the database, and is built anew without a gap. */
@CorridorTest
class SearchIndexTests {

    private static final int RECORDS = 93;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Search search;

    @Autowired
    private Taxonomies taxonomies;

    @Autowired
    @Qualifier("corridor.practices.PracticeSource")
    private SearchSource source;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void repair() {
        index.repair();
        assertThat(index.compare()).isEmpty();
        assertThat(search.count(Reader.VISITOR, Practice.KIND)).isEqualTo(RECORDS);
    }

    private long anyId() {
        return source.versions().keySet().iterator().next();
    }

    @Test
    void findsAndRepairsARecordThatWasRemovedBehindItsBack() {
        long id = anyId();
        index.current().write(Practice.KIND, List.of(id), List.of());
        assertThat(search.count(Reader.VISITOR, Practice.KIND)).isEqualTo(RECORDS - 1);
        assertThat(index.compare()).containsExactly(new Reference(Practice.KIND, id));
        assertThat(invariants.check())
                .filteredOn(finding -> finding.name().equals("index-equals-database"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.violations()).containsExactly("practice:" + id));
        assertThat(index.repair()).isEqualTo(1);
        assertThat(index.repair()).isZero();
    }

    @Test
    void findsAndRepairsARecordInAnOldVersion() {
        SearchRecord now = source.load(List.of(anyId())).getFirst();
        SearchRecord old = inVersion(now.version() - 1);
        index.current().write(Practice.KIND, List.of(), List.of(old));
        assertThat(index.compare()).containsExactly(now.reference());
        assertThat(index.repair()).isEqualTo(1);
    }

    @Test
    void saysHowManyValuesOfAFacetItLeavesOut() {
        SearchRecord now = source.load(List.of(anyId())).getFirst();
        Map<String, Iterable<String>> facets = new HashMap<>(now.facets());
        facets.put(
                "organisation",
                IntStream.range(0, 700).mapToObj(one -> "Rare house " + one).toList());
        index.current()
                .write(
                        Practice.KIND,
                        List.of(),
                        List.of(new SearchRecord(
                                now.reference(),
                                now.version() - 1,
                                now.visibility(),
                                now.title(),
                                now.text(),
                                now.names(),
                                facets,
                                now.orders())));
        SearchResult all =
                search.find(Reader.VISITOR, new SearchQuery(Practice.KIND, "", Language.ENGLISH, Map.of(), null, 1, 1));
        assertThat(all.facets().get("organisation")).hasSize(300);
        assertThat(all.left().get("organisation")).isGreaterThanOrEqualTo(400);
        assertThat(all.left()).doesNotContainKey("theme");
    }

    @Test
    void findsAndRemovesARecordThatTheDatabaseNoLongerHas() {
        SearchRecord now = source.load(List.of(anyId())).getFirst();
        Reference ghost = new Reference(Practice.KIND, 987_654_321);
        index.current()
                .write(
                        Practice.KIND,
                        List.of(),
                        List.of(new SearchRecord(
                                ghost,
                                1,
                                now.visibility(),
                                now.title(),
                                now.text(),
                                now.names(),
                                now.facets(),
                                now.orders())));
        assertThat(index.compare()).containsExactly(ghost);
        assertThat(index.repair()).isEqualTo(1);
    }

    @Test
    void showsEverythingAllTheTimeWhileItIsBuiltAnew() throws InterruptedException {
        AtomicBoolean building = new AtomicBoolean(true);
        AtomicLong searches = new AtomicLong();
        Map<Long, Boolean> wrong = new ConcurrentHashMap<>();
        List<Thread> readers = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            readers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, failure) -> wrong.put(-2L, true))
                    .start(() -> {
                        while (building.get()) {
                            long total = search.find(
                                            Reader.VISITOR,
                                            new SearchQuery(Practice.KIND, "", Language.ENGLISH, Map.of(), null, 1, 20))
                                    .total();
                            searches.incrementAndGet();
                            if (total != RECORDS) {
                                wrong.put(total, true);
                            }
                        }
                    }));
        }
        for (int round = 0; round < 3; round++) {
            index.rebuild();
        }
        building.set(false);
        for (Thread reader : readers) {
            reader.join();
        }
        System.out.println("search: " + searches.get() + " searches during 3 rebuilds, each found " + RECORDS);
        assertThat(wrong).isEmpty();
        assertThat(searches.get()).isGreaterThan(10);
    }

    @Test
    void losesNoChangeThatComesWhileItIsBuiltAnew() throws InterruptedException {
        List<Long> added = new ArrayList<>();
        try {
            Thread builder = Thread.ofPlatform().start(() -> {
                index.rebuild();
                index.rebuild();
            });
            for (int number = 0; builder.isAlive() || number < 5; number++) {
                long id = TestPractice.named("while-building-" + number)
                        .in("draft")
                        .insert(database);
                added.add(id);
                index.follow(Practice.KIND, List.of(id));
            }
            builder.join();
            assertThat(index.compare()).isEmpty();
        } finally {
            database.sql("delete from practices.practice where id = any(:ids)")
                    .param("ids", added.toArray(Long[]::new))
                    .update();
            index.follow(Practice.KIND, added);
        }
    }

    /** The first change is read, and then waits while the second one comes. */
    @Test
    void keepsTheLaterOfTwoChangesThatComeAtOnce(@TempDir Path folder) throws InterruptedException {
        long id = anyId();
        AtomicInteger version = new AtomicInteger(1);
        AtomicBoolean first = new AtomicBoolean();
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch readAgain = new CountDownLatch(1);
        SearchSource changing = mock(SearchSource.class, delegatesTo(source));
        doAnswer(call -> Map.of(id, version.get())).when(changing).versions();
        doAnswer(call -> {
                    SearchRecord record = inVersion(version.get());
                    if (first.getAndSet(false)) {
                        read.countDown();
                        readAgain.await(500, MILLISECONDS);
                    } else {
                        readAgain.countDown();
                    }
                    return List.of(record);
                })
                .when(changing)
                .load(any());
        DataFolder data = mock(DataFolder.class);
        when(data.path()).thenReturn(folder);
        SearchIndex own = new SearchIndex(List.of(changing), taxonomies, data, Clock.systemUTC());
        try {
            own.current();
            first.set(true);
            version.set(2);
            Thread earlier = Thread.ofPlatform().start(() -> own.follow(Practice.KIND, List.of(id)));
            read.await();
            version.set(3);
            own.follow(Practice.KIND, List.of(id));
            earlier.join();
            assertThat(own.compare()).isEmpty();
        } finally {
            own.close();
        }
    }

    @Test
    void goesOnWithTheOldIndexWhenANewOneCannotBeFinished(@TempDir Path folder) throws IOException {
        long id = anyId();
        AtomicBoolean broken = new AtomicBoolean();
        SearchSource breaking = mock(SearchSource.class, delegatesTo(source));
        doAnswer(call -> {
                    if (broken.get()) {
                        throw new IllegalStateException("the database is away");
                    }
                    return source.load(List.of(id));
                })
                .when(breaking)
                .load(any());
        doAnswer(call -> Map.of(id, source.versions().get(id))).when(breaking).versions();
        DataFolder data = mock(DataFolder.class);
        when(data.path()).thenReturn(folder);
        SearchIndex own = new SearchIndex(List.of(breaking), taxonomies, data, Clock.systemUTC());
        try {
            own.current();
            broken.set(true);
            assertThatThrownBy(own::rebuild).hasMessage("the database is away");
            broken.set(false);
            own.follow(Practice.KIND, List.of(id));
            assertThat(own.compare()).isEmpty();
            try (Stream<Path> folders = Files.list(folder.resolve("index"))) {
                assertThat(folders.filter(Files::isDirectory)).hasSize(1);
            }
        } finally {
            own.close();
        }
    }

    private SearchRecord inVersion(int version) {
        SearchRecord now = source.load(List.of(anyId())).getFirst();
        return new SearchRecord(
                now.reference(),
                version,
                now.visibility(),
                now.title(),
                now.text(),
                now.names(),
                now.facets(),
                now.orders());
    }
}
