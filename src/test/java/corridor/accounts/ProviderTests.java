package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ProviderTests {

    private static final String ISSUER = RealProvider.start();

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("corridor.accounts.provider.issuer", () -> ISSUER);
        properties.add("corridor.accounts.provider.name", () -> "Ministry");
        properties.add("corridor.accounts.provider.client-id", () -> RealProvider.CLIENT);
        properties.add("corridor.accounts.provider.client-secret", () -> RealProvider.SECRET);
    }

    /** The people of the provider are few: each test finds their addresses free. */
    @BeforeEach
    void freeTheAddresses() {
        database.sql("update actors.person set email = 'earlier-' || id || '@example.org'")
                .update();
    }

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    /** Signs in at the provider; returns where on our site it sends the browser back to. */
    private static String atTheProvider(String departure, String email) throws Exception {
        String password = Base64.getEncoder()
                .encodeToString((email + ":" + RealProvider.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(ISSUER + "/"))
                            .header("Authorization", "Basic " + password)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(departure)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return answer.headers().firstValue("Location").orElseThrow().replace("http://localhost:8080", "");
        }
    }

    private static String departure(TestBrowser browser) throws Exception {
        return String.valueOf(browser.get("/sign-in/provider").getRedirectedUrl());
    }

    @Test
    void signsInWhoeverHasAnAccountWithTheConfirmedAddress() throws Exception {
        browser().register("known@example.org");
        TestBrowser known = browser();
        assertThat(known.page("/sign-in")).contains("href=\"/sign-in/provider\"", "Ministry");
        String departure = departure(known);
        assertThat(departure)
                .startsWith(ISSUER + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code");
        assertThat(known.get(atTheProvider(departure, "known@example.org")).getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(known.page("/account")).contains("known@example.org");
    }

    @Test
    void leadsAnyoneElseToOpenAnAccountWithTheAddress() throws Exception {
        TestBrowser fresh = browser();
        String form = String.valueOf(
                fresh.get(atTheProvider(departure(fresh), "fresh@example.org")).getRedirectedUrl());
        assertThat(form).matches("/registration/[A-Za-z0-9_-]{43}");
        assertThat(fresh.signedIn()).isFalse();
        assertThat(fresh.complete(form).getRedirectedUrl()).isEqualTo("/account");
        assertThat(fresh.page("/account")).contains("fresh@example.org");
    }

    @Test
    void believesNoAddressThatTheProviderHasNotConfirmed() throws Exception {
        browser().register("unsure@example.org");
        TestBrowser unsure = browser();
        MockHttpServletResponse refused = unsure.get(atTheProvider(departure(unsure), "unsure@example.org"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(unsure.signedIn()).isFalse();
    }

    @Test
    void takesAnAnswerOnceAndFromTheBrowserThatLeftAlone() throws Exception {
        browser().register("known@example.org");
        TestBrowser mallory = browser();
        String answer = atTheProvider(departure(mallory), "known@example.org");
        TestBrowser victim = browser();
        departure(victim);
        assertThat(victim.get(answer).getStatus()).as("another's answer").isEqualTo(422);
        assertThat(browser().get(answer).getStatus()).as("no departure").isEqualTo(422);
        assertThat(victim.signedIn()).isFalse();
        assertThat(mallory.get(answer).getStatus()).isEqualTo(302);
        assertThat(mallory.get(answer).getStatus()).as("a second time").isEqualTo(422);
        TestBrowser forger = browser();
        String state = departure(forger).replaceAll(".*[?&]state=([^&]+).*", "$1");
        assertThat(forger.get("/sign-in/provider/return?code=forged&state=" + state)
                        .getStatus())
                .isEqualTo(422);
        assertThat(forger.get("/sign-in/provider/return?error=access_denied&state=" + state)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void asksForACodeAllTheSame() throws Exception {
        TestBrowser known = browser();
        known.register("known@example.org");
        known.setUpCodes(java.time.Clock.systemUTC());
        TestBrowser back = browser();
        assertThat(back.get(atTheProvider(departure(back), "known@example.org")).getRedirectedUrl())
                .isEqualTo("/sign-in/code");
        assertThat(back.signedIn()).isFalse();
    }
}
