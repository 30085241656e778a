package corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.SightCases;
import corridor.TestPractice;
import corridor.shared.Language;
import corridor.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class SightInSearchTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Test
    void findsEachRecordForThoseWhomItIsFor() {
        List<TestPractice> practices = SightCases.all().stream()
                .map(one -> one.saying("Sightword", "Summary of " + one.slug()))
                .toList();
        List<Long> ids = SightCases.insert(database, practices);
        index.follow("practice", ids);
        Search search = new Search(index, SightCases.CLOCK);
        try {
            SightCases.readers().forEach((name, reader) -> {
                Set<Long> expected = IntStream.range(0, ids.size())
                        .filter(at -> SightCases.sees(reader, practices.get(at)))
                        .mapToObj(ids::get)
                        .collect(Collectors.toCollection(TreeSet::new));
                SearchResult found = search.find(
                        reader, new SearchQuery("practice", "sightword", Language.ENGLISH, Map.of(), null, 1, 100));
                assertThat(found.total()).as(name).isEqualTo(expected.size());
                assertThat(found.hits().stream().map(SearchResult.Hit::id).collect(Collectors.toSet()))
                        .as(name)
                        .isEqualTo(expected);
                assertThat(found.facets().getOrDefault("maturity", Map.of()))
                        .as("counts for the " + name)
                        .isEqualTo(expected.isEmpty() ? Map.of() : Map.of("pilot", (long) expected.size()));
            });
        } finally {
            database.sql("delete from practices.practice where id = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
            index.follow("practice", ids);
        }
        assertThat(index.compare())
                .doesNotContainAnyElementsOf(
                        ids.stream().map(id -> new Reference("practice", id)).toList());
    }
}
