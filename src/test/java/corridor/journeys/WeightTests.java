package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes over a slow line: everything that a browser fetches for a page, as it is transferred. */
@CorridorTest(
        properties = {CorridorTest.DEMONSTRATION, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class WeightTests {

    private static final int FIRST = 100_000;
    private static final int LATER = 20_000;

    private static final String TRANSFERRED = """
            performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
                .reduce((sum, one) => sum + one.transferSize, 0)""";

    private static Browsing browsing;
    private static Page returning;
    private static String home;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browsing = new Browsing();
        home = "http://localhost:" + port;
        returning = browsing.page(home, 360, true);
        Browsing.signIn(returning, "secretariat");
        weight(returning, "/");
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static int weight(Page page, String address) {
        page.navigate(address);
        page.waitForLoadState();
        return ((Number) page.evaluate(TRANSFERRED)).intValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=diaspora",
                "/practices",
                "/practices/eu-global-diaspora-facility",
                "/countries/MD",
                "/organisations/iom",
                "/themes/remittances",
                "/forums/gfmd",
                "/forums/gfmd/mexico-2010",
                "/forums/two-shores/harvest-demonstration/programme",
                "/partnerships",
                "/partnerships/prime-africa",
                "/agreements",
                "/registers/all?q=bank",
                "/exchange",
                "/calls/ten-minutes-for-what-worked-demonstration"
            })
    void isLight(String address) {
        Page first = browsing.page(home, 360, true);
        assertThat(weight(first, address)).as("a first visit to %s", address).isBetween(1_000, FIRST);
        first.context().close();
        assertThat(weight(returning, address)).as("%s later", address).isBetween(500, LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/dashboard",
                "/partnerships/nurses-for-two-shores-demonstration/workspace",
                "/forums/two-shores/harvest-demonstration/programme/board"
            })
    void isLightForThoseWhoWorkWithIt(String address) {
        assertThat(weight(returning, address)).as(address).isBetween(500, LATER);
    }
}
