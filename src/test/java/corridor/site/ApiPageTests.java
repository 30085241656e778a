package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the API says what its served description says. */
@CorridorTest
class ApiPageTests {

    @Autowired
    private MockMvc http;

    private String read(String address, boolean partial) throws Exception {
        var request = get(URI.create(address));
        if (partial) {
            request.header("HX-Request", "true");
        }
        return http.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode described() throws Exception {
        return new JsonMapper().readTree(read("/api/openapi.json", false));
    }

    @Test
    void showsEveryOperationThatIsDescribed() throws Exception {
        String page = read("/api", false);
        described()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> assertThat(page)
                                .contains("<b>" + one.getKey().toUpperCase(Locale.ROOT) + "</b> <code>" + path.getKey()
                                        + "</code>")));
    }

    @Test
    void findsOperationsByTheirWordsAndAnswersHtmxWithThemAlone() throws Exception {
        String found = read("/api?q=IMPORTS%20duplicates", true);
        assertThat(found).contains("/api/v1/practices/imports/{id}/merges").doesNotContain("/api/v1/forums", "<html");
        assertThat(read("/api?q=zzzqqq", false)).contains("No operation has these words.");
    }

    @Test
    void saysWhichScopeEachTakesAndHowItRefuses() throws Exception {
        JsonNode paths = described().path("paths");
        JsonNode import_ = paths.path("/api/v1/practices/imports").path("post");
        assertThat(import_.at("/security").toString()).isEqualTo("[{\"token\":[\"write\"]}]");
        assertThat(import_.at("/responses").propertyNames()).contains("200", "401", "403", "422", "default");
        JsonNode practice = paths.path("/api/v1/practices/{slug}").path("get");
        assertThat(practice.at("/security").toString()).isEqualTo("[{},{\"token\":[\"read\"]}]");
        assertThat(practice.at("/responses").propertyNames()).contains("200", "404", "default");
        assertThat(read("/api?q=Upload%20file%20practices/imports", true))
                .contains("{ file: binary }", "<code>write</code>");
    }

    /** Each description takes seconds to write: a browser's language does not start another. */
    @Test
    void isDescribedOnceWhateverTheLanguageOfABrowser() throws Exception {
        assertThat(described()).isNotNull();
        long begun = System.nanoTime();
        for (String language : new String[] {"fr", "de", "ja", "pt", "sw", "ta", "uk", "vi", "am", "ne"}) {
            http.perform(get("/api/openapi.json")
                    .header("Accept-Language", language)
                    .locale(Locale.forLanguageTag(language)));
        }
        assertThat(System.nanoTime() - begun).isLessThan(6_000_000_000L);
    }
}
