package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Practices between two countries, found and named from one to the other. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PracticeCorridorTests {

    private static final String BETWEEN_TWO = "mida-senegal-italy";

    @Autowired
    private MockMvc http;

    private String read(String address) throws Exception {
        MockHttpServletResponse answer =
                http.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer.getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "en,Senegal → Italy",
        "fr,Sénégal → Italie",
        "es,Senegal → Italia",
        "ru,Сенегал → Италия",
        "zh,塞内加尔 → 意大利",
        "ar,السنغال ← إيطاليا"
    })
    void namesAndFindsACorridorInEveryLanguage(String language, String name) throws Exception {
        String found = read("/practices?corridor=SN%3EIT&lang=" + language);
        assertThat(found).contains(name, "/practices/" + BETWEEN_TWO);
        assertThat(found).doesNotContain("/practices/hosting-venezuelans-ecuador");
        assertThat(read("/practices/" + BETWEEN_TWO + "?lang=" + language))
                .contains("/practices?corridor=SN%3EIT", name);
        assertThat(read("/practices.csv?corridor=SN%3EIT&lang=" + language)).contains(name);
    }

    @Test
    void keepsTheTwoDirectionsApart() throws Exception {
        assertThat(read("/api/v1/practices?corridor=SN%3EIT")).contains("\"corridor\":{", "\"SN>IT\":1", BETWEEN_TWO);
        assertThat(read("/api/v1/practices?corridor=IT%3ESN")).contains("\"total\":0");
    }

    @Test
    void leavesWhatIsNoCorridorAsItIsWritten() throws Exception {
        assertThat(read("/practices?corridor=nonsense")).contains("nonsense");
    }
}
