package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class TokenTests {

    private static final Pattern TOKEN = Pattern.compile("<code>(corridor_[A-Za-z0-9_-]{43})</code>");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private TestBrowser secretariat(String email) throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register(email);
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                select id, 'secretariat', current_date - 1, 'test' from actors.person where email = :email""").param("email", email).update();
        return browser;
    }

    private static String made(TestBrowser browser, String... scopes) throws Exception {
        String[] fields = new String[4 + 2 * scopes.length];
        fields[0] = "name";
        fields[1] = "harvester";
        fields[2] = "days";
        fields[3] = "30";
        for (int at = 0; at < scopes.length; at++) {
            fields[4 + 2 * at] = "scope";
            fields[5 + 2 * at] = scopes[at];
        }
        MockHttpServletResponse answer = browser.post("/account/tokens", fields);
        Matcher shown = TOKEN.matcher(answer.getContentAsString());
        assertThat(shown.find()).as(answer.getContentAsString()).isTrue();
        return shown.group(1);
    }

    private MockHttpServletResponse with(String token, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse account(String token) throws Exception {
        return with(token, MockMvcRequestBuilders.get("/api/v1/account"));
    }

    @Test
    void hasTheRightsOfItsPersonWithinItsScopes() throws Exception {
        TestBrowser sara = secretariat("scopes@example.org");
        assertThat(account(made(sara, "read")).getContentAsString())
                .contains("operations.read", "\"roles\":[]")
                .doesNotContain("practice.check", "import.run");
        assertThat(account(made(sara, "practice.check")).getContentAsString())
                .contains("practice.check")
                .doesNotContain("operations.read", "practice.merge");
        assertThat(account(made(sara, "write")).getContentAsString())
                .contains("practice.check", "practice.merge", "\"roles\":[\"secretariat\"]");
        database.sql("""
                update actors.membership set ends = current_date - 1
                where person = (select id from actors.person where email = 'scopes@example.org')""").update();
        String write = made(sara, "write");
        assertThat(account(write).getContentAsString()).doesNotContain("practice.check");
    }

    @Test
    void cannotBeGivenWhatItsPersonMayNotDo() throws Exception {
        TestBrowser nobody = new TestBrowser(web, database);
        nobody.register("without-role@example.org");
        for (String scope : new String[] {"practice.check", "everything", "", "READ"}) {
            assertThat(nobody.post("/account/tokens", "name", "x", "days", "30", "scope", scope)
                            .getStatus())
                    .as(scope)
                    .isEqualTo(422);
        }
        assertThat(nobody.post("/account/tokens", "name", "x", "days", "366", "scope", "read")
                        .getStatus())
                .isEqualTo(422);
        assertThat(nobody.post("/account/tokens", "name", " ", "days", "30", "scope", "read")
                        .getStatus())
                .isEqualTo(422);
        assertThat(nobody.page("/account/tokens")).contains("You have none yet");
    }

    @Test
    void isRefusedInOneSentenceWhateverIsWrongWithIt() throws Exception {
        TestBrowser tom = secretariat("wrong@example.org");
        String revoked = made(tom, "read");
        Matcher form = Pattern.compile("/account/tokens/\\d+/revoke").matcher(tom.page("/account/tokens"));
        assertThat(form.find()).isTrue();
        assertThat(account(revoked).getStatus()).isEqualTo(200);
        tom.post(form.group());
        String expired = made(tom, "read");
        clock.pass(Duration.ofDays(30));
        String first = null;
        for (String token : new String[] {revoked, expired, "", "x", "corridor_" + "x".repeat(43), "x".repeat(5000)}) {
            MockHttpServletResponse answer = account(token);
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
            first = first == null ? answer.getContentAsString() : first;
            assertThat(answer.getContentAsString()).isEqualTo(first).contains("token-wrong");
        }
        assertThat(web.perform(MockMvcRequestBuilders.get("/api/v1/account"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void needsNoFormTokenAndTakesNoCookieBesideIt() throws Exception {
        TestBrowser ana = secretariat("cookie2@example.org");
        String read = made(ana, "read");
        MockHttpServletResponse post = with(
                read,
                MockMvcRequestBuilders.post("/api/v1/practices/imports")
                        .cookie(new Cookie(TestBrowser.COOKIE, ana.session())));
        assertThat(post.getContentAsString()).doesNotContain("request-forbidden");
        MockHttpServletResponse wrong = with(
                "wrong",
                MockMvcRequestBuilders.get("/api/v1/account").cookie(new Cookie(TestBrowser.COOKIE, ana.session())));
        assertThat(wrong.getStatus()).isEqualTo(401);
        MockHttpServletResponse page = with(read, MockMvcRequestBuilders.get("/operations"));
        assertThat(page.getStatus()).as("on pages a token is nothing").isEqualTo(403);
        assertThat(with(made(ana, "write"), MockMvcRequestBuilders.post("/account"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void isKeptAsADigestListedWithItsLastUseAndJournalled() throws Exception {
        TestBrowser kim = secretariat("digest@example.org");
        String token = made(kim, "read", "practice.check");
        assertThat(kim.newestLetter("digest@example.org"))
                .contains("A token for the API has just been made")
                .doesNotContain(token);
        assertThat(kim.page("/account/tokens"))
                .contains("harvester", "not used yet", "practice.check")
                .doesNotContain(token);
        account(token);
        assertThat(kim.page("/account/tokens")).contains("Last used");
        assertThat(database.sql("""
                select string_agg(encode(t.digest, 'escape'), ' ') || (select string_agg(e.after::text, ' ') from audit.entry e)
                from accounts.token t""").query(String.class).single())
                .doesNotContain(token)
                .contains("read practice.check");
        assertThat(database.sql(
                                "select count(*) from audit.entry where kind = 'token' and action = 'make' and actor like 'person:%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void isRevokedByItsOwnerAlone() throws Exception {
        TestBrowser owner = secretariat("owner@example.org");
        String token = made(owner, "read");
        Matcher form = Pattern.compile("/account/tokens/\\d+/revoke").matcher(owner.page("/account/tokens"));
        assertThat(form.find()).isTrue();
        TestBrowser other = secretariat("other@example.org");
        other.post(form.group());
        assertThat(account(token).getStatus()).isEqualTo(200);
        owner.post(form.group());
        assertThat(account(token).getStatus()).isEqualTo(401);
    }
}
