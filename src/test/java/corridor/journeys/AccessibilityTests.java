package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessibilityTests {

    private static Browsing browsing;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    static List<String> addresses() {
        return Pages.OPEN;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void hasNothingThatAxeObjectsTo(String address) {
        hasNothingThatAxeObjectsTo(address, "en", 1440);
        hasNothingThatAxeObjectsTo(address, "ar", 360);
    }

    private void hasNothingThatAxeObjectsTo(String address, String language, int width) {
        Page page = browsing.page("http://localhost:" + port, width, true);
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s in %s at %d pixels", address, language, width)
                .extracting(
                        one -> one.getId() + ": " + one.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s in %s does not scroll sideways at %d pixels", address, language, width)
                .isTrue();
        page.context().close();
    }
}
