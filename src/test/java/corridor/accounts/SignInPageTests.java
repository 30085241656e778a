package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SignInPageTests {

    private static final String OTHER = "seven lamps along the quay";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    private TestBrowser registered(String email) throws Exception {
        TestBrowser browser = browser();
        browser.register(email);
        return browser;
    }

    @Test
    void signsInWithThePasswordAndOutAgain() throws Exception {
        registered("in@example.org");
        TestBrowser other = browser();
        assertThat(other.signedIn()).isFalse();
        assertThat(other.get("/account").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(other.signIn("IN@example.org", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(other.signedIn()).isTrue();
        String session = other.session();
        MockHttpServletResponse out = other.post("/sign-out");
        assertThat(out.getRedirectedUrl()).isEqualTo("/");
        assertThat(out.getHeader("Clear-Site-Data"))
                .as("what was typed and kept in the browser leaves with its writer")
                .isEqualTo("\"cache\", \"storage\"");
        assertThat(other.session()).isNull();
        other.hold(session);
        assertThat(other.signedIn()).isFalse();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressAlike() throws Exception {
        registered("right@example.org");
        MockHttpServletResponse wrong = browser().signIn("right@example.org", "not the password");
        MockHttpServletResponse unknown = browser().signIn("nobody@example.org", "not the password");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(plain(wrong).replace("right@", "nobody@")).isEqualTo(plain(unknown));
        assertThat(plain(wrong)).contains("value=\"right@example.org\"").doesNotContain("not the password");
        assertThat(wrong.getHeader("Set-Cookie")).isNull();
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void refusesTooManyTriesAtOneAccountEvenTheRightOne() throws Exception {
        registered("guessed@example.org");
        registered("neighbour@example.org");
        int wrong = 0;
        while (browser().signIn("guessed@example.org", "a guess").getStatus() == 422) {
            wrong++;
        }
        assertThat(wrong).isBetween(8, 10);
        MockHttpServletResponse right = browser().signIn("Guessed@example.org", TestBrowser.PASSWORD);
        assertThat(right.getStatus()).isEqualTo(429);
        assertThat(right.getContentAsString()).contains("too many tries");
        assertThat(browser().post("/password", "email", "guessed@example.org").getStatus())
                .isEqualTo(429);
        assertThat(browser()
                        .signIn("neighbour@example.org", TestBrowser.PASSWORD)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void countsTriesFromOneNetworkAddressToo() {
        Limits limits =
                new Limits(new AccountSettings(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(2), 3, 5));
        for (int number = 1; number <= 5; number++) {
            assertThat(limits.take("somebody" + number, "192.0.2.1")).isTrue();
        }
        assertThat(limits.take("somebody6", "192.0.2.1")).isFalse();
        assertThat(limits.take("somebody6", "192.0.2.2")).isTrue();
    }

    @Test
    void replacesAForgottenPasswordAndEndsEverySession() throws Exception {
        TestBrowser home = registered("forgot@example.org");
        TestBrowser office = browser();
        office.signIn("forgot@example.org", TestBrowser.PASSWORD);
        TestBrowser cafe = browser();
        cafe.post("/password", "email", "forgot@example.org");
        String unused = cafe.link("forgot@example.org");
        cafe.post("/password", "email", "forgot@example.org");
        String link = cafe.link("forgot@example.org");
        assertThat(cafe.page(link)).contains("autocomplete=\"new-password\"");
        assertThat(cafe.post(link, "password", "forgot@example.org").getStatus())
                .isEqualTo(422);
        assertThat(cafe.post(link, "password", OTHER).getRedirectedUrl()).isEqualTo("/account");
        assertThat(cafe.signedIn()).isTrue();
        assertThat(home.signedIn()).isFalse();
        assertThat(office.signedIn()).isFalse();
        assertThat(cafe.newestLetter("forgot@example.org")).contains("has just been replaced");
        assertThat(browser().get(link).getStatus()).isEqualTo(410);
        assertThat(browser().get(unused).getStatus()).isEqualTo(410);
        assertThat(browser().signIn("forgot@example.org", TestBrowser.PASSWORD).getStatus())
                .isEqualTo(422);
        assertThat(browser().signIn("forgot@example.org", OTHER).getStatus()).isEqualTo(302);
    }

    @Test
    void sendsNothingToAnAddressWithoutAnAccount() throws Exception {
        TestBrowser nobody = browser();
        assertThat(nobody.post("/password", "email", "none@example.org").getRedirectedUrl())
                .isEqualTo("/registration/sent");
        assertThat(nobody.letters("none@example.org")).isZero();
    }

    @Test
    void takesOverNoSessionThatABrowserBrings() throws Exception {
        registered("fixed@example.org");
        TestBrowser fixed = browser();
        String planted = "A".repeat(43);
        fixed.hold(planted);
        fixed.signIn("fixed@example.org", TestBrowser.PASSWORD);
        assertThat(fixed.session()).isNotEqualTo(planted);
        TestBrowser planter = browser();
        planter.hold(planted);
        assertThat(planter.signedIn()).isFalse();
    }

    @Test
    void linksToItsOwnAddressWhateverHostIsAskedFor() throws Exception {
        registered("host@example.org");
        for (String form : java.util.List.of("/registration", "/password")) {
            web.perform(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(form)
                            .with(org.springframework.security.test.web.servlet.request
                                    .SecurityMockMvcRequestPostProcessors.csrf())
                            .header("Host", "evil.example")
                            .header("X-Forwarded-Host", "evil.example")
                            .with(request -> {
                                request.setServerName("evil.example");
                                return request;
                            })
                            .param("email", "host@example.org"));
        }
        assertThat(browser().letters("host@example.org")).isEqualTo(3);
        assertThat(database.sql("select string_agg(text, ' ') from outbox.letter where recipient = 'host@example.org'")
                        .query(String.class)
                        .single())
                .contains("http://localhost:8080/password/")
                .doesNotContain("evil.example");
    }

    @Test
    void keepsTheSessionWhereNoScriptAndNoOtherSiteReachesIt() throws Exception {
        registered("cookie@example.org");
        assertThat(browser().signIn("cookie@example.org", TestBrowser.PASSWORD).getHeader("Set-Cookie"))
                .startsWith(TestBrowser.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void keepsItToEncryptedConnectionsWhereTheSiteHasThem() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new SessionCookie(
                        new SiteSettings("Corridor", "https://corridor.example", false, false),
                        new AccountSettings(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(2), 3, 5))
                .put(new MockHttpServletRequest(), answer, Secret.fresh());
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("__Host-corridor-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }
}
