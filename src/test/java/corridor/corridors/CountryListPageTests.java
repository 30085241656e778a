package corridor.corridors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of countries, and what may be taken along from the pages of places and terms. */
@CorridorTest
class CountryListPageTests {

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse answer(String address) throws Exception {
        return http.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String read(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(read(address));
    }

    @Test
    void listsEveryCountryUnderItsRegionWithWhatThereIsOfIt() throws Exception {
        String page = read("/countries");
        json("/api/v1/countries")
                .forEach(country -> assertThat(page)
                        .contains("href=\"/countries/" + country.get("code").asString() + "\""));
        long practices = json("/api/v1/practices?country=PH").get("total").asLong();
        assertThat(practices).isPositive();
        assertThat(page)
                .contains("<a href=\"/practices?country=PH\">" + practices + "</a>")
                .contains("<h2 id=\"region-142\">Asia</h2>");
        assertThat(read("/countries.csv")).containsPattern("PH,Philippines,South-eastern Asia," + practices + ",\\d+");
    }

    @Test
    void isFoundFromTheFirstPageAndFromEachCountry() throws Exception {
        for (Language language : Language.ALL) {
            assertThat(read("/countries?lang=" + language.tag())).contains("lang=\"" + language.tag() + "\"");
        }
        for (String address : List.of("/", "/countries/PH")) {
            assertThat(read(address)).as(address).contains("<a href=\"/countries\">");
        }
        assertThat(read("/sitemaps/places-and-themes-1.xml")).contains("/countries<");
    }

    @ParameterizedTest
    @CsvSource({
        "/countries/PH, country=PH",
        "/organisations/iom, organisation=iom",
        "/themes/remittances, theme=remittances",
        "/objectives/20, objective=20",
        "/targets/10.c, target=10.c"
    })
    void isPrintedCitedAndTakenAlong(String address, String filter) throws Exception {
        assertThat(read(address))
                .contains("data-print", "<summary>Cite</summary>", address + "</p>")
                .contains("href=\"" + address + ".csv\"", "href=\"" + address + ".json\"");
        JsonNode first = json(address + ".json").at("/parts/0");
        long total = json("/api/v1/practices?" + filter).get("total").asLong();
        assertThat(total).isPositive();
        assertThat(first.get("total").asLong()).isEqualTo(total);
        assertThat(first.get("lines").size()).isEqualTo((int) total);
        String line = first.at("/lines/0/url").asString();
        assertThat(line).startsWith("http").contains("/practices/");
        assertThat(read(address + ".csv")).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/countries/XX.csv", "/countries/ph.json", "/organisations/nobody.csv", "/targets/99.z.json"})
    void knowsNoOthers(String address) throws Exception {
        assertThat(answer(address).getStatus()).isEqualTo(404);
    }
}
