package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(
        properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH},
        profiles = "production")
@ExtendWith(OutputCaptureExtension.class)
class SetupLinkTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/setup/[A-Za-z0-9_-]{43})\\s");

    @Autowired
    private SetupLink setup;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    private List<String> printed(CapturedOutput output) {
        return LINK.matcher(output.getAll())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void opensTheFirstAdministratorsAccountOnce(CapturedOutput output) throws Exception {
        setup.print();
        String former = printed(output).getLast();
        setup.print();
        String link = printed(output).getLast();
        TestBrowser admin = new TestBrowser(web, database);
        assertThat(admin.get(former).getStatus()).isEqualTo(410);
        assertThat(admin.page(link)).contains("The first administrator", "name=\"email\"");

        assertThat(submit(admin, link, "weak").getStatus()).isEqualTo(422);
        assertThat(submit(admin, link, TestBrowser.PASSWORD).getRedirectedUrl()).isEqualTo("/account");
        assertThat(admin.page("/account")).contains("Administrator", "Secretariat");
        assertThat(admin.get("/operations").getRedirectedUrl()).isEqualTo("/account/codes");
        assertThat(admin.page("/account/codes")).contains("It counts once you have set up");
        admin.setUpCodes(Clock.systemUTC());
        assertThat(admin.get("/operations").getStatus()).isEqualTo(200);

        TestBrowser second = new TestBrowser(web, database);
        assertThat(second.get(link).getStatus()).isEqualTo(410);
        assertThat(submit(second, link, TestBrowser.PASSWORD).getStatus()).isEqualTo(410);
        assertThat(second.signedIn()).isFalse();

        int before = printed(output).size();
        setup.print();
        assertThat(printed(output)).hasSize(before);
    }

    private static MockHttpServletResponse submit(TestBrowser browser, String link, String password) throws Exception {
        return browser.post(link, "email", "root@example.org", "name", "Root", "password", password, "accepted", "yes");
    }
}
