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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A start that is not for development is a library: it is filled by its own jobs, and nobody can sign in or write. */
@CorridorTest(profiles = "production")
class ReadOnlyTests {

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
    void hasNoWayToSignIn() throws Exception {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .noneMatch(pattern -> pattern.contains("sign"));
        assertThat(status(post("/sign-in").param("role", "secretariat"))).isEqualTo(404);
        assertThat(body("/")).doesNotContain("/sign-in", "This is a demonstration");
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
    void refusesEveryWriting() throws Exception {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        assertThat(practices.draft(
                        secretariat, List.of(TestPractice.named("refused").draft())))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "read-only")));
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
    void offersNothingThatCannotBeDone() throws Exception {
        assertThat(body("/practices/iris")).doesNotContain("<form method=\"post\"");
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
