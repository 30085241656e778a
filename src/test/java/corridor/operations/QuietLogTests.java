package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.CorridorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What people send, and what opens anything, stands in no log. */
@CorridorTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTests {

    private static final String SECRET = "x".repeat(20) + "Canary" + "y".repeat(17);
    private static final String ADDRESS = "canary.person@example.org";

    @Autowired
    private MockMvc web;

    @Test
    void logsNeitherAddressesNorSecretsNorPasswords(CapturedOutput output) throws Exception {
        for (String link : List.of("/registration/", "/password/", "/setup/")) {
            web.perform(get(link + SECRET));
            web.perform(
                    post(link + SECRET).with(csrf()).param("password", SECRET).param("name", ADDRESS));
        }
        for (String page : List.of("/sign-in", "/registration", "/password", "/requests")) {
            web.perform(post(page).with(csrf()).param("email", ADDRESS).param("password", SECRET));
            web.perform(post(page).param("email", ADDRESS));
        }
        web.perform(post("/practices/eu-global-diaspora-facility/claims")
                .with(csrf())
                .param("name", ADDRESS)
                .param("email", ADDRESS + " " + SECRET)
                .param("message", SECRET));
        web.perform(get("/practices").param("q", ADDRESS).param("page", SECRET));
        web.perform(get("/api/v1/practices").param("size", SECRET).param("q", ADDRESS));
        web.perform(get("/practices/" + SECRET).header("Authorization", "Bearer " + SECRET));
        web.perform(post("/api/v1/practices/imports")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"" + ADDRESS + "\",\"" + SECRET));
        assertThat(output.getAll()).doesNotContain("Canary").doesNotContain("canary.person");
    }
}
