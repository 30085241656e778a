package corridor.journeys;

import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of those who work with Corridor, each opened on a telephone by somebody whose page it is. */
@CorridorTest(
        properties = {CorridorTest.DEMONSTRATION, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class DemonstrationPagesTests {

    private static final Map<String, Page> PAGES = new HashMap<>();

    private static Browsing browsing;
    private static String home;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browsing = new Browsing();
        home = "http://localhost:" + port;
    }

    @AfterAll
    static void close() {
        PAGES.clear();
        browsing.close();
    }

    static Stream<Arguments> addresses() {
        return Pages.DEMONSTRATION.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(address -> Arguments.of(one.getKey(), address)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void hasNothingThatAxeObjectsTo(String role, String address) {
        InspectedPage.hasNothingThatAxeObjectsTo(
                PAGES.computeIfAbsent(role, DemonstrationPagesTests::signedIn), address, "ar");
    }

    private static Page signedIn(String role) {
        Page page = browsing.page(home, 360, true);
        Browsing.signIn(page, role);
        return page;
    }
}
