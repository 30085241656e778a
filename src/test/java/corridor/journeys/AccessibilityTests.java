package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/practices",
                "/practices?q=diaspora&theme=diaspora",
                "/practices?q=zzzzqqq",
                "/practices/eu-global-diaspora-facility",
                "/practices/imports",
                "/organisations",
                "/organisations/iom",
                "/countries/MD",
                "/themes",
                "/themes/remittances",
                "/objectives/20",
                "/targets/10.c",
                "/about",
                "/api",
                "/practices/eu-global-diaspora-facility/corrections",
                "/nothing-here"
            })
    void hasNothingThatAxeObjectsTo(String address) {
        for (String language : List.of("en", "ar")) {
            for (int width : List.of(360, 1440)) {
                Page page = browsing.page("http://localhost:" + port, width, true);
                page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s in %s at %d pixels", address, language, width)
                        .extracting(one ->
                                one.getId() + ": " + one.getNodes().getFirst().getHtml())
                        .isEmpty();
                assertThat((boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("%s in %s does not scroll sideways at %d pixels", address, language, width)
                        .isTrue();
                page.context().close();
            }
        }
    }
}
