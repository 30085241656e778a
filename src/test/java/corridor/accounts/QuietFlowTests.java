package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** With our own packages as talkative as they can be, no log learns who came, by what, or what opened. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
@ExtendWith(OutputCaptureExtension.class)
class QuietFlowTests {

    private static final Pattern TOKEN = Pattern.compile("<code>(corridor_[A-Za-z0-9_-]{43})</code>");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void speakUp() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("corridor", LogLevel.TRACE);
    }

    @AfterEach
    void calmDown() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("corridor", null);
    }

    @Test
    void saysNothingOfWhoCameAndWhatOpened(CapturedOutput output) throws Exception {
        TestBrowser ana = new TestBrowser(web, database);
        ana.register("quiet.canary@example.org");
        String registration = ana.link("quiet.canary@example.org").replaceAll(".*/", "");
        ana.post("/password", "email", "quiet.canary@example.org");
        String replacement = ana.link("quiet.canary@example.org").replaceAll(".*/", "");
        byte[] secret = ana.setUpCodes(clock);
        String token = token(ana);
        web.perform(MockMvcRequestBuilders.get("/api/v1/account").header("Authorization", "Bearer " + token));
        web.perform(MockMvcRequestBuilders.get("/api/v1/account").header("Authorization", "Bearer x" + token));
        TestBrowser again = new TestBrowser(web, database);
        again.signIn("quiet.canary@example.org", "a wrong canary word");
        again.signIn("quiet.canary@example.org", TestBrowser.PASSWORD);
        again.post("/sign-in/code", "code", "123456");
        again.post("/password/" + replacement, "password", "a canary of many feathers");
        LoggerFactory.getLogger("corridor.accounts").trace("our packages are heard");
        assertThat(output.getAll()).contains("our packages are heard");
        for (String kept : List.of(
                "canary",
                TestBrowser.PASSWORD,
                registration,
                replacement,
                token,
                OneTimeCode.base32(secret),
                String.valueOf(ana.session()))) {
            assertThat(output.getAll()).doesNotContain(kept);
        }
    }

    private static String token(TestBrowser browser) throws Exception {
        String page = browser.post("/account/tokens", "name", "canary", "days", "30", "scope", "read")
                .getContentAsString();
        Matcher shown = TOKEN.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }
}
