package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A start that is not for development: people sign in with a password, and nobody has a role for the asking. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "corridor.site.url=https://corridor.example"},
        profiles = "production")
class ProductionTests {

    @Autowired
    private Practices practices;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc http;

    @Test
    void offersNoRoleWithOneClick() throws Exception {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .noneMatch(pattern -> pattern.contains("development") || pattern.equals("/letters"));
        assertThat(status(post("/development/sign-in").param("role", "secretariat")))
                .isEqualTo(404);
        assertThat(status(get("/letters"))).isEqualTo(404);
        assertThat(body("/"))
                .contains("href=\"/sign-in\"")
                .doesNotContain("/development/sign-in", "This is a demonstration");
        assertThat(body("/registration/sent")).doesNotContain("/letters");
    }

    @Test
    void believesNoSessionThatNamesARole() throws Exception {
        assertThat(http.perform(get("/requests").with(As.role(Role.SECRETARIAT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void refusesVisitorsEveryWritingThatTakesARight() throws Exception {
        assertThat(practices.draft(
                        Reader.visitor(rights),
                        List.of(TestPractice.named("refused").draft())))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft")));
        long before = journal();
        assertThat(status(post("/practices/iris/publication").param("version", "2")))
                .isEqualTo(403);
        assertThat(status(
                        post("/practices/iris/retraction").param("version", "2").param("reason", "x")))
                .isEqualTo(403);
        assertThat(http.perform(multipart("/api/v1/practices/imports")
                                .file(new MockMultipartFile(
                                        "file",
                                        "a.csv",
                                        "text/csv",
                                        "Title\nOne\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(journal()).isEqualTo(before);
        assertThat(body("/practices/iris")).contains("IRIS");
    }

    @Test
    void offersVisitorsNothingThatTheyCannotDo() throws Exception {
        assertThat(body("/practices/iris")).doesNotContain("<form method=\"post\"");
    }

    @Test
    void takesRequestsFromVisitors() throws Exception {
        assertThat(body("/practices/iris/claims")).contains("<textarea");
        long before = journal();
        assertThat(status(post("/practices/iris/claims")
                        .param("name", "Ana")
                        .param("email", "ana@example.org")
                        .param("message", "Ours")))
                .isEqualTo(302);
        assertThat(journal()).isEqualTo(before + 1);
    }

    @Test
    void keepsEveryCookieToThisSiteAndToEncryptedConnections() throws Exception {
        List<String> cookies = new java.util.ArrayList<>();
        for (String path : List.of("/sign-in?lang=fr", "/practices/iris/claims")) {
            cookies.addAll(http.perform(get(path)).andReturn().getResponse().getHeaders("Set-Cookie"));
        }
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("__Host-language=fr"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(http.perform(get("/about").cookie(new jakarta.servlet.http.Cookie("__Host-language", "fr")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<html lang=\"fr\"");
    }

    @Test
    void asksBrowsersForEncryptedConnectionsOnEveryAnswer() throws Exception {
        for (String path :
                List.of("/", "/no-such", "/api/v1/practices/iris", "/assets/corridor.css", "/practices.csv")) {
            assertThat(http.perform(get(path)).andReturn().getResponse().getHeader("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void staysWellWithoutAMailServer() throws Exception {
        assertThat(body("/actuator/health")).contains("UP");
    }

    private long journal() {
        return database.sql("select count(*) from audit.entry")
                .query(Long.class)
                .single();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(csrf())).andReturn().getResponse().getStatus();
    }

    private String body(String path) throws Exception {
        return http.perform(get(path)).andReturn().getResponse().getContentAsString();
    }
}
