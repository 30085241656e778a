package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import corridor.CorridorTest;
import corridor.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** What happens at the door of an account is kept for its owner and logged for the operator. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SignInsTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Expiry expiry;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    private List<@Nullable String> noted(String email) {
        return database.sql("""
                select kind from accounts.sign_in s join actors.person p on p.id = s.person
                where p.email = :email order by s.id""").param("email", email).query(String.class).list();
    }

    private String kept(String email) {
        return database.sql("""
                select c.password from accounts.credential c join actors.person p on p.id = c.person
                where p.email = :email""").param("email", email).query(String.class).single();
    }

    @Test
    void notesWhoCameInWhoWasKeptOutAndWhoLeft() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(SignIns.class.getPackageName());
        // an operator's command that ran in this process before may have silenced all but errors
        logger.setLevel(Level.INFO);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        logger.addAppender(logged);
        TestBrowser ana = browser();
        ana.register("door@example.org");
        browser().signIn("door@example.org", "not the password");
        TestBrowser phone = browser();
        phone.signIn("door@example.org", TestBrowser.PASSWORD);
        phone.post("/sign-out");
        assertThat(noted("door@example.org")).containsExactly("entered", "password-wrong", "entered", "left");
        assertThat(ana.page("/account")).contains("Latest sign-ins", "Wrong password", "Signed out");
        browser().signIn("nobody-there@example.org", "not the password");
        while (browser().signIn("door@example.org", "a guess").getStatus() == 422) {
            assertThat(noted("door@example.org")).hasSizeLessThan(30);
        }
        logger.detachAppender(logged);
        logger.setLevel(null);
        assertThat(logged.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .contains(
                        "sign-in: entered, account ",
                        "sign-in: password-wrong, account ",
                        "sign-in: password-wrong, no account",
                        "sign-in: left, account ",
                        "sign-in: too many tries for one account")
                .doesNotContain("door@example.org", "nobody-there@example.org");
    }

    @Test
    void notesCodesAndSessionsThatWereEnded() throws Exception {
        TestBrowser ben = browser();
        ben.register("codes-at-the-door@example.org");
        byte[] secret = ben.setUpCodes(clock);
        TestBrowser phone = browser();
        phone.signIn("codes-at-the-door@example.org", TestBrowser.PASSWORD);
        phone.post("/sign-in/code", "code", "000000");
        clock.pass(Duration.ofMinutes(2));
        phone.post("/sign-in/code", "code", OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant())));
        assertThat(noted("codes-at-the-door@example.org"))
                .containsExactly("entered", "entered-strong", "code-wrong", "entered-strong");
    }

    @Test
    void forgetsWhatIsOlderThanTheOperatorSays() throws Exception {
        browser().register("long-ago@example.org");
        clock.pass(Duration.ofDays(179));
        expiry.run();
        assertThat(noted("long-ago@example.org")).hasSize(1);
        clock.pass(Duration.ofDays(2));
        expiry.run();
        assertThat(noted("long-ago@example.org")).isEmpty();
    }

    @Test
    void keepsAPasswordAnewThatWasKeptWithFewerRounds() throws Exception {
        browser().register("former@example.org");
        String former = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(TestBrowser.PASSWORD);
        database.sql("""
                update accounts.credential set password = :former
                where person = (select id from actors.person where email = 'former@example.org')""").param("former", former).update();
        assertThat(browser().signIn("former@example.org", "not the password").getStatus())
                .isEqualTo(422);
        assertThat(kept("former@example.org")).isEqualTo(former);
        assertThat(browser().signIn("former@example.org", TestBrowser.PASSWORD).getStatus())
                .isEqualTo(302);
        assertThat(kept("former@example.org")).startsWith("600000:");
        assertThat(browser().signIn("former@example.org", TestBrowser.PASSWORD).getStatus())
                .isEqualTo(302);
        assertThat(browser().signIn("former@example.org", "not the password").getStatus())
                .isEqualTo(422);
    }
}
