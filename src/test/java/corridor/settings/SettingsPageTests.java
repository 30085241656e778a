package corridor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.shared.Reference;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class SettingsPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Operators operators;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Audit audit;

    @AfterEach
    void forget() {
        database.sql("delete from settings.operator").update();
        database.sql("delete from settings.logo").update();
        operators.refresh();
    }

    @Test
    void changesNameColoursAddressAndLanguagesAtOnce() throws Exception {
        int traces = audit.historyOf(new Reference("settings", 1)).size();
        change(0, "Passerelle", "#7a1f5c", "en", "fr").andExpect(redirectedUrl("/settings"));
        web.perform(get("/"))
                .andExpect(content().string(containsString("Passerelle</a>")))
                .andExpect(content().string(containsString("href=\"/assets/operator.css?v=1\"")))
                .andExpect(content().string(containsString("mailto:help@example.org")))
                .andExpect(content().string(containsString("hreflang=\"fr\"")))
                .andExpect(content().string(not(containsString("hreflang=\"ar\""))));
        web.perform(get("/?lang=ar")).andExpect(content().string(containsString("<html lang=\"en\"")));
        web.perform(get("/sitemaps/pages-1.xml")).andExpect(content().string(not(containsString("hreflang=\"ar\""))));
        web.perform(get("/assets/operator.css?v=1"))
                .andExpect(header().string("Content-Type", "text/css;charset=UTF-8"))
                .andExpect(content().string(containsString("--teal: #7a1f5c; --teal-wash: #")));
        assertThat(audit.historyOf(new Reference("settings", 1))).hasSize(traces + 1);
    }

    private ResultActions change(int version, String name, String accent, String... languages) throws Exception {
        return web.perform(post("/settings")
                .with(csrf())
                .with(As.role(Role.ADMINISTRATOR))
                .param("version", String.valueOf(version))
                .param("name", name)
                .param("contact", "help@example.org")
                .param("sender", "")
                .param("accent", accent)
                .param("accentDark", "")
                .param("languages", languages));
    }

    @Test
    void refusesAColourThatIsHardToReadAndKeepsWhatWasTyped() throws Exception {
        change(0, "Typed name", "#ffee00", "en")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("too hard to read")))
                .andExpect(content().string(containsString("value=\"Typed name\"")));
        change(0, "Typed name", "red", "en").andExpect(status().isUnprocessableContent());
        change(0, "Typed name", "#0f5c63;}*{", "en").andExpect(status().isUnprocessableContent());
        assertThat(operators.current().version()).isZero();
    }

    @Test
    void tellsThatAnotherWasFasterAndKeepsWhatWasTyped() throws Exception {
        change(0, "First", "", "en").andExpect(redirectedUrl("/settings"));
        change(0, "Second", "", "en")
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("Someone else changed this")))
                .andExpect(content().string(containsString("value=\"Second\"")));
        assertThat(operators.current().name()).isEqualTo("First");
        change(1, "Second", "", "en").andExpect(redirectedUrl("/settings"));
        assertThat(operators.current().name()).isEqualTo("Second");
    }

    @Test
    void drawsALogoAnewAndRefusesWhatIsNone() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] withTail = Arrays.copyOf(png.toByteArray(), png.size() + 8);
        System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, withTail, png.size(), 8);
        upload(withTail).andExpect(redirectedUrl("/settings"));
        byte[] served = web.perform(get("/assets/operator-logo.png?v=1"))
                .andExpect(header().string("Content-Type", "image/png"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
        web.perform(get("/")).andExpect(content().string(containsString("src=\"/assets/operator-logo.png?v=1\"")));
        upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().string(containsString("not a PNG or JPEG")));
        upload(new byte[LogoPolicy.MOST_BYTES + 1]).andExpect(status().isContentTooLarge());
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(LogoPolicy.LARGEST_SIDE + 1, 1, BufferedImage.TYPE_INT_RGB), "png", wide);
        upload(wide.toByteArray()).andExpect(status().isUnprocessableContent());
        web.perform(post("/settings/logo/removal").with(csrf()).with(As.role(Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/settings"));
        web.perform(get("/assets/operator-logo.png?v=1")).andExpect(status().isNotFound());
    }

    private ResultActions upload(byte[] file) throws Exception {
        return web.perform(multipart("/settings/logo")
                .file(new MockMultipartFile("file", "logo.png", "image/png", file))
                .with(csrf())
                .with(As.role(Role.ADMINISTRATOR)));
    }

    @Test
    void isForAdministratorsAlone() throws Exception {
        web.perform(get("/settings")).andExpect(status().isForbidden());
        for (Role role : Role.GIVEN) {
            boolean admitted = role == Role.ADMINISTRATOR;
            web.perform(get("/settings").with(As.role(role)))
                    .andExpect(admitted ? status().isOk() : status().isForbidden());
            if (!admitted) {
                for (String address : new String[] {"/settings", "/settings/logo/removal"}) {
                    web.perform(post(address).with(csrf()).with(As.role(role))).andExpect(status().isForbidden());
                }
            }
        }
    }

    @Test
    void reckonsContrastAsTheStandardDoes() {
        assertThat(Contrast.between("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(Contrast.between("#777777", "#ffffff")).isBetween(4.47, 4.49);
        assertThat(Contrast.wash("#000000", "#ffffff")).isEqualTo("#e6e6e6");
    }
}
