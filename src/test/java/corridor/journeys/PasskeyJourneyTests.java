package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A passkey in a real browser, whose authenticator is a virtual one. */
@CorridorTest(
        properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.DEFINED_PORT)
class PasskeyJourneyTests {

    private static final int PORT = free();
    private static final String EMAIL = "journey@example.org";
    private static final String PASSWORD = "four quiet herons wade";

    @Autowired
    private JdbcClient database;

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** A browser signs for the address that it sees, so the site has to know its own. */
    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("corridor.site.url", () -> "http://localhost:" + PORT);
    }

    @Test
    void addsAPasskeyAndSignsInWithIt() {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.page("http://localhost:" + PORT, 1440, true);
            plugIn(page);
            Registering.open(page, database, EMAIL, PASSWORD);
            page.navigate("/account/passkeys");
            page.locator("#name").fill("Telephone");
            page.locator("#passkey-proof").fill(PASSWORD);
            page.locator("form[data-passkey] button").click();
            assertThat(page.locator("ul.plain")).containsText("Telephone");

            page.context().clearCookies();
            page.navigate("/sign-in");
            page.locator("form[data-passkey] button").click();
            assertThat(page).hasURL(Pattern.compile("/account$"));
            assertThat(page.locator("main")).containsText(EMAIL);

            page.navigate("/account/passkeys");
            page.locator("ul.plain summary").click();
            page.locator("ul.plain input[name=proof]").fill(PASSWORD);
            page.locator("ul.plain .btn.danger").click();
            assertThat(page.locator("main")).containsText("You have none yet");
        }
    }

    @Test
    void saysWhyThereIsNoFormWithoutScripts() {
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.page("http://localhost:" + PORT, 1440, false);
            page.navigate("/sign-in");
            assertThat(page.locator("input[name=password]")).isVisible();
            assertThat(page.locator("form[data-passkey]")).isHidden();
        }
    }

    private static void plugIn(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject device = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject();
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
