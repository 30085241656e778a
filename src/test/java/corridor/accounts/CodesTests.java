package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class CodesTests {

    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7-]{19})</code>");

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

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    private TestBrowser registered(String email) throws Exception {
        TestBrowser browser = browser();
        browser.register(email);
        return browser;
    }

    private String code(byte[] secret) {
        return OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant()));
    }

    private static List<String> recoveryIn(MockHttpServletResponse answer) throws Exception {
        return RECOVERY.matcher(answer.getContentAsString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void asksForACodeBeforeThereIsASession() throws Exception {
        byte[] secret = registered("two@example.org").setUpCodes(clock);
        clock.pass(Duration.ofMinutes(1));
        TestBrowser other = browser();
        MockHttpServletResponse first = other.signIn("two@example.org", TestBrowser.PASSWORD);
        assertThat(first.getRedirectedUrl()).isEqualTo("/sign-in/code");
        assertThat(first.getHeaders("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("corridor-arrival=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/sign-in", "Max-Age=600"));
        assertThat(other.signedIn()).isFalse();
        assertThat(other.page("/sign-in/code")).contains("autocomplete=\"one-time-code\"");
        assertThat(other.post("/sign-in/terms").getStatus()).isEqualTo(410);
        assertThat(other.post("/sign-in/code", "code", code(secret)).getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(other.signedIn()).isTrue();
    }

    @Test
    void takesACodeOnce() throws Exception {
        byte[] secret = registered("once@example.org").setUpCodes(clock);
        TestBrowser eve = browser();
        eve.signIn("once@example.org", TestBrowser.PASSWORD);
        assertThat(eve.post("/sign-in/code", "code", code(secret)).getStatus())
                .as("the code by which codes were turned on")
                .isEqualTo(422);
        clock.pass(Duration.ofSeconds(30));
        assertThat(eve.post("/sign-in/code", "code", code(secret)).getStatus()).isEqualTo(302);
        TestBrowser second = browser();
        second.signIn("once@example.org", TestBrowser.PASSWORD);
        assertThat(second.post("/sign-in/code", "code", code(secret)).getStatus())
                .isEqualTo(422);
        assertThat(second.signedIn()).isFalse();
    }

    @Test
    void endsAfterFiveWrongCodesAndInTime() throws Exception {
        byte[] secret = registered("five@example.org").setUpCodes(clock);
        clock.pass(Duration.ofMinutes(1));
        TestBrowser guesser = browser();
        guesser.signIn("five@example.org", TestBrowser.PASSWORD);
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(guesser.post("/sign-in/code", "code", "nonsense").getStatus())
                    .isEqualTo(422);
        }
        assertThat(guesser.post("/sign-in/code", "code", code(secret)).getStatus())
                .isEqualTo(410);
        assertThat(guesser.get("/sign-in/code").getRedirectedUrl()).isEqualTo("/sign-in");
        TestBrowser late = browser();
        late.signIn("five@example.org", TestBrowser.PASSWORD);
        clock.pass(Duration.ofMinutes(10));
        assertThat(late.post("/sign-in/code", "code", code(secret)).getStatus()).isEqualTo(410);
        assertThat(late.signedIn()).isFalse();
    }

    @Test
    void takesEachRecoveryCodeOnceAndKeepsNoneReadable() throws Exception {
        TestBrowser lost = registered("lost@example.org");
        lost.post("/account/codes");
        List<String> codes = recoveryIn(lost.post("/account/codes/confirm", "code", code(lost.shownSecret())));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        TestBrowser other = browser();
        other.signIn("lost@example.org", TestBrowser.PASSWORD);
        assertThat(other.post("/sign-in/code", "code", " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT))
                        .getStatus())
                .isEqualTo(302);
        assertThat(other.page("/account/codes")).contains("9 recovery codes left");
        TestBrowser again = browser();
        again.signIn("lost@example.org", TestBrowser.PASSWORD);
        assertThat(again.post("/sign-in/code", "code", codes.getFirst()).getStatus())
                .isEqualTo(422);
        assertThat(database.sql("""
                select (select string_agg(encode(digest, 'escape'), ' ') from accounts.recovery_code)
                    || (select string_agg(secret, ' ') from accounts.code_secret)""").query(String.class).single())
                .doesNotContain(codes.get(1))
                .doesNotContain(codes.get(1).replace("-", ""));
        List<String> renewed = recoveryIn(other.post("/account/codes/recovery", "proof", TestBrowser.PASSWORD));
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(again.post("/sign-in/code", "code", codes.get(1)).getStatus())
                .isEqualTo(422);
        assertThat(again.post("/sign-in/code", "code", renewed.getFirst()).getStatus())
                .isEqualTo(302);
    }

    @Test
    void turnsThemOffWithThePasswordAlone() throws Exception {
        TestBrowser off = registered("off@example.org");
        off.setUpCodes(clock);
        assertThat(off.newestLetter("off@example.org")).contains("have just been turned on");
        assertThat(off.post("/account/codes/off", "proof", "not the password").getStatus())
                .isEqualTo(422);
        assertThat(off.page("/account/codes")).contains("On since");
        assertThat(off.post("/account/codes/off", "proof", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/account/codes");
        assertThat(off.newestLetter("off@example.org")).contains("have just been turned off");
        assertThat(browser().signIn("off@example.org", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/account");
    }

    @Test
    void beginsANewSessionAndEndsAllOthersWhenTheyAreTurnedOn() throws Exception {
        TestBrowser here = registered("renew@example.org");
        TestBrowser elsewhere = browser();
        elsewhere.signIn("renew@example.org", TestBrowser.PASSWORD);
        String before = here.session();
        here.setUpCodes(clock);
        assertThat(here.session()).isNotEqualTo(before);
        assertThat(here.signedIn()).isTrue();
        assertThat(elsewhere.signedIn()).isFalse();
    }

    @Test
    void doesNotReplaceASecretThatIsConfirmed() throws Exception {
        TestBrowser kept = registered("kept2@example.org");
        byte[] secret = kept.setUpCodes(clock);
        kept.post("/account/codes");
        clock.pass(Duration.ofMinutes(1));
        TestBrowser other = browser();
        other.signIn("kept2@example.org", TestBrowser.PASSWORD);
        assertThat(other.post("/sign-in/code", "code", code(secret)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void isNotGoneRoundByALinkForANewPassword() throws Exception {
        registered("round@example.org").setUpCodes(clock);
        TestBrowser thief = browser();
        thief.post("/password", "email", "round@example.org");
        assertThat(thief.post(thief.link("round@example.org"), "password", "seven lamps along the quay")
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/code");
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void isAskedForNewTermsBeforeThereIsASession() throws Exception {
        registered("terms@example.org");
        database.sql(
                        "update accounts.consent set edition = 'earlier' where person = (select id from actors.person where email = 'terms@example.org')")
                .update();
        TestBrowser back = browser();
        assertThat(back.signIn("terms@example.org", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/sign-in/terms");
        assertThat(back.signedIn()).isFalse();
        assertThat(back.post("/sign-in/code", "code", "123456").getStatus()).isEqualTo(410);
        assertThat(back.page("/sign-in/terms")).contains(Terms.EDITION, "href=\"/privacy\"");
        assertThat(back.post("/sign-in/terms").getRedirectedUrl()).isEqualTo("/account");
        assertThat(back.signedIn()).isTrue();
        assertThat(browser().signIn("terms@example.org", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/account");
    }

    @Test
    void asksForTheCodeFirstAndForTheTermsAfterIt() throws Exception {
        byte[] secret = registered("both@example.org").setUpCodes(clock);
        database.sql("delete from accounts.consent").update();
        clock.pass(Duration.ofMinutes(1));
        TestBrowser back = browser();
        back.signIn("both@example.org", TestBrowser.PASSWORD);
        assertThat(back.post("/sign-in/code", "code", code(secret)).getRedirectedUrl())
                .isEqualTo("/sign-in/terms");
        assertThat(back.signedIn()).isFalse();
        assertThat(back.post("/sign-in/terms").getRedirectedUrl()).isEqualTo("/account");
        assertThat(back.signedIn()).isTrue();
    }

    @Test
    void refusesPagesAndStepsToWhoeverHasNone() throws Exception {
        assertThat(browser().get("/account/codes").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(browser().get("/sign-in/code").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(browser().post("/sign-in/code", "code", "1").getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(browser().post("/account/codes/confirm", "code", "1").getStatus())
                .isEqualTo(403);
        assertThat(browser().post("/account/codes/off", "proof", "1").getStatus())
                .isEqualTo(403);
    }
}
