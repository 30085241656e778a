package corridor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.accounts.SecondFactor.Means;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;

/** What proves an act that binds an organisation: a code of now, once; no password, recovery code or token. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SecondFactorTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Codes codes;

    @Autowired
    private PasskeyStore passkeys;

    @Autowired
    private SessionStore store;

    @Autowired
    private SessionCookie cookie;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private MockHttpServletRequest signedIn(String email) {
        return with(sessions.begin(person(email), "test", true));
    }

    private long person(String email) {
        return database.sql("select id from actors.person where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequest with(Secret session) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/agreements/one/sign");
        request.setCookies(new Cookie("corridor-session", session.value()));
        return request;
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void takesTheCodeOfTheAppOnce() throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register("sign@example.org");
        byte[] secret = browser.setUpCodes(clock);
        MockHttpServletRequest request = signedIn("sign@example.org");
        clock.pass(Duration.ofMinutes(1));
        String code = OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant()));
        assertThat(factor.means(request)).isEqualTo(Means.CODE);
        refused(factor.prove(request, ""), "factor-wrong");
        refused(factor.prove(request, TestBrowser.PASSWORD), "factor-wrong");
        assertThat(factor.prove(request, code)).isEqualTo(Outcome.done("code"));
        refused(factor.prove(request, code), "factor-wrong");
    }

    @Test
    void saysSoWhenThereWereTooManyTries() throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register("often@example.org");
        browser.setUpCodes(clock);
        clock.pass(Duration.ofSeconds(1));
        MockHttpServletRequest request = signedIn("often@example.org");
        Outcome<String> last = factor.prove(request, "000000");
        for (int tries = 0; tries < 50; tries++) {
            last = factor.prove(request, "000000");
        }
        refused(last, "tries-too-many");
    }

    /** A session that began with a recovery code is as strong, and proves nothing. */
    @Test
    void takesNoSessionThatNoPasskeyOpened() throws Exception {
        new TestBrowser(web, database).register("key@example.org");
        SecondFactor strict = strict(Duration.ZERO);
        MockHttpServletRequest recovered = signedIn("key@example.org");
        assertThat(strict.means(recovered)).isEqualTo(Means.SETUP);
        refused(strict.prove(recovered, ""), "factor-needed");
        long person = person("key@example.org");
        passkeys.insert(person, "Key", "key of a test".getBytes(UTF_8), new byte[] {1}, 0);
        clock.pass(Duration.ofSeconds(1));
        assertThat(strict.means(recovered)).isEqualTo(Means.SESSION);
        refused(strict.prove(recovered, ""), "factor-stale");
        MockHttpServletRequest opened =
                with(sessions.beginByPasskey(person, clock.instant().minusSeconds(1), "test"));
        assertThat(strict.prove(opened, "")).isEqualTo(Outcome.done("session"));
        clock.pass(Duration.ofMinutes(6));
        refused(strict.prove(opened, ""), "factor-stale");
    }

    /** Elsewhere than in a development start, with factors that have to be so old. */
    private SecondFactor strict(Duration age) {
        return new SecondFactor(
                codes,
                passkeys,
                store,
                cookie,
                new FactorSettings(Set.of(), age, "", Path.of("unused")),
                new SiteSettings("One", "http://localhost", false, false),
                clock);
    }

    @Test
    void takesNoCodeOfAnAppThatWasSetUpToday() throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register("young@example.org");
        byte[] secret = browser.setUpCodes(clock);
        Instant since = clock.instant();
        SecondFactor strict = strict(Duration.ofHours(24));
        clock.pass(Duration.ofHours(23));
        MockHttpServletRequest request = signedIn("young@example.org");
        assertThat(strict.means(request)).isEqualTo(Means.YOUNG);
        String from = since.plus(Duration.ofHours(24))
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replace(":00Z", " UTC");
        String code = OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant()));
        assertThat(strict.prove(request, code))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-young", from)));
        assertThat(strict.young(request)).contains(Refusal.of(Kind.FORBIDDEN, "factor-young", from));
        clock.pass(Duration.ofMinutes(61));
        assertThat(strict.young(request)).isEmpty();
        assertThat(strict.prove(request, OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant()))))
                .isEqualTo(Outcome.done("code"));
    }

    /** Whoever took a session over adds a key or an app to it; the old key alone signs until those are old, too. */
    @Test
    void takesASessionOfTheOldKeyAndNoneOfAKeyOrAnAppThatWasAddedToday() throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register("taken-over@example.org");
        long person = person("taken-over@example.org");
        SecondFactor strict = strict(Duration.ofHours(24));
        Instant old = clock.instant();
        passkeys.insert(person, "Old", "old key of a test".getBytes(UTF_8), new byte[] {1}, 0);
        refused(strict.prove(with(sessions.beginByPasskey(person, old, "test")), ""), "factor-young");
        clock.pass(Duration.ofDays(2));
        Instant fresh = clock.instant();
        passkeys.insert(person, "New", "new key of a test".getBytes(UTF_8), new byte[] {1}, 0);
        MockHttpServletRequest byNew = with(sessions.beginByPasskey(person, fresh, "test"));
        assertThat(strict.means(byNew)).isEqualTo(Means.SESSION);
        refused(strict.prove(byNew, ""), "factor-young");
        assertThat(strict.prove(with(sessions.beginByPasskey(person, old, "test")), ""))
                .isEqualTo(Outcome.done("session"));
        database.sql("insert into accounts.code_secret (person, secret, confirmed_at) values (:person, 'none', :now)")
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(strict.prove(with(sessions.beginByPasskey(person, old, "test")), ""))
                .isEqualTo(Outcome.done("session"));
    }

    @Test
    void refusesAnAgeThatIsNone() {
        for (Duration age : List.of(Duration.ofSeconds(-1), Duration.ofDays(31))) {
            assertThatThrownBy(() -> strict(age)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesNoTokenOfAProgram() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/agreements/one/signature");
        request.addHeader("Authorization", "Bearer abc");
        refused(factor.prove(request, "123456"), "factor-token");
    }

    @Test
    void saysThatADevelopmentStartAsksNobody() throws Exception {
        new TestBrowser(web, database).register("nobody@example.org");
        assertThat(factor.prove(signedIn("nobody@example.org"), "")).isEqualTo(Outcome.done("development"));
    }
}
