package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.shared.Secret;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SessionTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Expiry expiry;

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    private TestBrowser registered(String email) throws Exception {
        TestBrowser browser = browser();
        browser.register(email);
        return browser;
    }

    private static String markOf(TestBrowser browser) {
        return HexFormat.of().formatHex(new Secret(String.valueOf(browser.session())).digest());
    }

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void endsWhenItIsNotUsed() throws Exception {
        TestBrowser idle = registered("idle@example.org");
        clock.pass(Duration.ofDays(6));
        assertThat(idle.signedIn()).isTrue();
        clock.pass(Duration.ofDays(6));
        assertThat(idle.signedIn()).isTrue();
        clock.pass(Duration.ofDays(7));
        assertThat(idle.signedIn()).isFalse();
    }

    @Test
    void endsAfterItsLongestTimeHoweverOftenItIsUsed() throws Exception {
        TestBrowser busy = registered("busy@example.org");
        for (int day = 1; day < 30; day++) {
            clock.pass(Duration.ofDays(1));
            assertThat(busy.signedIn()).isTrue();
        }
        clock.pass(Duration.ofDays(1));
        assertThat(busy.signedIn()).isFalse();
        expiry.run();
        assertThat(database.sql("""
                select count(*) from accounts.session s join actors.person p on p.id = s.person
                where p.email = 'busy@example.org'""").query(Long.class).single()).isZero();
    }

    @Test
    void isEndedFromAnotherDevice() throws Exception {
        TestBrowser desk = registered("desk@example.org");
        TestBrowser phone = browser();
        phone.signIn("desk@example.org", TestBrowser.PASSWORD);
        assertThat(desk.page("/account")).contains("/account/sessions/" + markOf(phone) + "/end");
        assertThat(desk.post("/account/sessions/" + markOf(phone) + "/end").getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(phone.signedIn()).isFalse();
        assertThat(desk.signedIn()).isTrue();
    }

    @Test
    void isNotEndedByAnybodyElse() throws Exception {
        TestBrowser victim = registered("victim@example.org");
        TestBrowser mallory = registered("mallory@example.org");
        mallory.post("/account/sessions/" + markOf(victim) + "/end");
        assertThat(browser()
                        .post("/account/sessions/" + markOf(victim) + "/end")
                        .getStatus())
                .isEqualTo(403);
        assertThat(mallory.post("/account/sessions/nonsense/end").getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(victim.signedIn()).isTrue();
        assertThat(mallory.signedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "' or 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void believesNoForgedOne(String forged) throws Exception {
        TestBrowser forger = browser();
        forger.hold(forged);
        assertThat(forger.signedIn()).isFalse();
        assertThat(forger.get("/operations").getStatus()).isEqualTo(403);
        assertThat(forger.post("/account", "name", "X", "language", "en", "version", "1")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void isNotOpenedByWhatTheDatabaseKeepsOfIt() throws Exception {
        TestBrowser thief = browser();
        thief.hold(markOf(registered("kept@example.org")));
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void givesTheRightsOfTheRolesOfTheDay() throws Exception {
        TestBrowser sara = registered("sara@example.org");
        assertThat(sara.get("/operations").getStatus()).isEqualTo(403);
        database.sql("""
                insert into actors.membership (person, role, starts, ends, granted_by)
                select id, 'secretariat', current_date - 1, current_date + 3, 'test' from actors.person
                where email = 'sara@example.org'""").update();
        assertThat(sara.get("/operations").getStatus()).isEqualTo(200);
        assertThat(sara.page("/account")).contains("Secretariat");
        clock.pass(Duration.ofDays(5));
        assertThat(sara.get("/operations").getStatus()).isEqualTo(403);
    }

    @Test
    void correctsTheNameAndRefusesAnOldVersion() throws Exception {
        TestBrowser tom = registered("tom@example.org");
        assertThat(tom.post("/account", "name", "Tom Ode", "language", "fr", "version", "1")
                        .getRedirectedUrl())
                .isEqualTo("/account?lang=fr");
        assertThat(tom.page("/account")).contains("value=\"Tom Ode\"");
        assertThat(tom.post("/account", "name", "Tom", "language", "en", "version", "1")
                        .getStatus())
                .isEqualTo(412);
        assertThat(tom.post("/account", "name", " ", "language", "fr", "version", "2")
                        .getStatus())
                .isEqualTo(422);
        assertThat(tom.page("/account")).contains("value=\"Tom Ode\"");
    }
}
