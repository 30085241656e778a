package corridor.journeys;

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
    private static Page desktop;
    private static Page phone;
    private static Page desk;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browsing = new Browsing();
        desktop = browsing.page("http://localhost:" + port, 1440, true);
        phone = browsing.page("http://localhost:" + port, 360, true);
        desk = browsing.page("http://localhost:" + port, 360, true);
        Browsing.signIn(desk, "secretariat");
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
        InspectedPage.hasNothingThatAxeObjectsTo(desktop, address, "en");
        InspectedPage.hasNothingThatAxeObjectsTo(phone, address, "ar");
    }

    static List<String> desks() {
        return Pages.DESK;
    }

    @ParameterizedTest
    @MethodSource("desks")
    void hasNothingThatAxeObjectsToOnTheDesk(String address) {
        InspectedPage.hasNothingThatAxeObjectsTo(desk, address, "ar");
    }
}
