package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mayor's assistant with a telephone and a slow line, from the first visit to a practice that is sent. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class SubmissionJourneyTests {

    private static final String EMAIL = "assistant.phone@example.org";

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void sendsAPracticeFromATelephoneOnASlowLine() {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.page("http://localhost:" + port, 360, true);
            AtomicLong bytes = slowLine(page);
            Registering.open(page, database, EMAIL, "a quiet harbour at dawn");
            joinAnOrganisation(page);
            long before = bytes.get();
            long begin = System.nanoTime();
            List<String> screens = write(page);
            assertThat(page).hasURL(Pattern.compile("/submissions\\?sent=\\d+$"));
            assertThat(page.locator("article.row")).containsText("waiting for the check");
            System.out.printf(
                    "submission on 400 kbit/s: %d screens, %d kB, %.1f s of loading and typing%n",
                    screens.size(), (bytes.get() - before) / 1000, (System.nanoTime() - begin) / 1e9);
            assertThat(screens).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
            assertThat(bytes.get() - before).isLessThan(200_000);
        }
    }

    private static AtomicLong slowLine(Page page) {
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        JsonObject slow = JsonParser.parseString(
                        "{\"offline\": false, \"latency\": 300, \"downloadThroughput\": 50000, \"uploadThroughput\": 50000}")
                .getAsJsonObject();
        line.send("Network.emulateNetworkConditions", slow);
        AtomicLong bytes = new AtomicLong();
        line.on(
                "Network.loadingFinished",
                done -> bytes.addAndGet(done.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private static void joinAnOrganisation(Page page) {
        page.navigate("/account/organisation/new");
        page.locator("input[name=name-en]").fill("Municipality of Port Example");
        page.locator("select[name=kind]").selectOption("local-government");
        page.locator("select[name=country]").selectOption("KE");
        page.locator("main form.form button.btn").click();
        assertThat(page).hasURL(Pattern.compile("/organisations/.+/office$"));
    }

    /** Fills in ten fields. Returns the titles of the screens that were shown, in their order. */
    private static List<String> write(Page page) {
        List<String> screens = new ArrayList<>();
        page.navigate("/submissions/new");
        page.locator("#title").fill("A desk for returning nurses");
        onwards(page, screens);
        page.locator("#summary").fill("One desk tells nurses who come home which papers they need.");
        page.locator("#approach").fill("Two clerks, one list of papers, a form that the hospital accepts.");
        assertThat(page.locator("[data-saved]")).hasText("Saved.");
        assertThat(page.locator("main form.form input[name=version]")).hasValue("2");
        onwards(page, screens);
        page.locator("input[name=country]").first().fill("Kenya");
        page.locator("input[name=level][value=local]").check();
        page.locator("#from").fill("2019");
        page.locator("input[name=maturity][value=pilot]").check();
        onwards(page, screens);
        page.locator("#takeaway").fill("Ask the hospital first which papers it needs.");
        onwards(page, screens);
        page.locator("input[name=theme][value=skills]").check();
        screens.add(screen(page));
        page.locator("button[value=send]").click();
        return screens;
    }

    /** The title of the screen that is shown. */
    private static String screen(Page page) {
        return page.locator("h1").innerText();
    }

    private static void onwards(Page page, List<String> screens) {
        screens.add(screen(page));
        page.locator("main form.form button.btn:visible").first().click();
        page.waitForLoadState();
    }
}
