package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.SightCases;
import corridor.TestPractice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CorridorTest
@Transactional
class SightTests {

    @Autowired
    private JdbcClient database;

    @Test
    void showsEachRowToThoseWhomItIsFor() {
        List<TestPractice> practices = SightCases.all();
        List<Long> ids = SightCases.insert(database, practices);
        Sight sight = new Sight(SightCases.CLOCK);
        System.out.println(
                "sight: " + practices.size() + " rows x " + SightCases.readers().size() + " readers against SQL");
        SightCases.readers().forEach((name, reader) -> {
            List<Long> seen = database.sql("select p.id from practices.practice p where p.id = any(:ids) and "
                            + Sight.of("p") + " order by p.id")
                    .param("ids", ids.toArray(Long[]::new))
                    .params(sight.parameters(reader))
                    .query((row, number) -> row.getLong(1))
                    .list();
            assertThat(seen)
                    .as(name)
                    .isEqualTo(IntStream.range(0, ids.size())
                            .filter(at -> SightCases.sees(reader, practices.get(at)))
                            .mapToObj(ids::get)
                            .toList());
        });
    }

    @Test
    void releasesAtTheInstantWhereverTheReaderIs() {
        // midnight in Universal Time, written as the evening before in New York
        long id = TestPractice.named("embargoed")
                .releasedAt(java.time.OffsetDateTime.parse("2026-02-28T19:00:00-05:00")
                        .toInstant())
                .insert(database);
        assertThat(seenAt(id, SightCases.NOW.minusNanos(1_000))).isFalse();
        assertThat(seenAt(id, SightCases.NOW)).isTrue();
    }

    private boolean seenAt(long id, java.time.Instant now) {
        Sight sight = new Sight(java.time.Clock.fixed(now, java.time.ZoneOffset.UTC));
        return database.sql(
                        "select exists (select from practices.practice p where p.id = :id and " + Sight.of("p") + ")")
                .param("id", id)
                .params(sight.parameters(Reader.VISITOR))
                .query(Boolean.class)
                .single();
    }
}
