package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.shared.Language;
import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The figures behind a chart can be taken away, and are those of the search. */
@CorridorTest
class PracticeCountsTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Search search;

    @Test
    void givesTheCountsOfTheSearchWithTheirNames() throws Exception {
        Map<String, Long> expected = search.find(
                        Reader.VISITOR,
                        new SearchQuery(
                                Practice.KIND,
                                "remittances",
                                Language.FRENCH,
                                Map.of("level", Set.of("national")),
                                null,
                                1,
                                1))
                .facets()
                .get("country");
        assertThat(expected).hasSizeGreaterThan(3);

        MockHttpServletResponse answer = get("/practices/counts.csv?by=country&q=remittances&level=national&lang=fr");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"practices-by-country.csv\"");
        List<List<String>> rows = rows(answer);
        assertThat(rows.getFirst()).hasSize(3).endsWith("Nombre");
        assertThat(rows.stream().skip(1).collect(Collectors.toMap(List::getFirst, row -> Long.valueOf(row.getLast()))))
                .isEqualTo(expected);
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("MA", "Maroc"));
    }

    @Test
    void refusesWhatIsNoFacet() throws Exception {
        assertThat(get("/practices/counts.csv?by=audience").getStatus()).isEqualTo(422);
        assertThat(get("/practices/counts.csv").getStatus()).isEqualTo(400);
    }

    private static List<List<String>> rows(MockHttpServletResponse answer) throws Exception {
        return CsvReader.builder()
                .ofCsvRecord(answer.getContentAsString(StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(row -> row.getFields())
                .toList();
    }

    private MockHttpServletResponse get(String url) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(URI.create(url)))
                .andReturn()
                .getResponse();
    }
}
