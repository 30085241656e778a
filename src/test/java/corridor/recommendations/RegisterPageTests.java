package corridor.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The register in the browser: drafted, decided on in the table, followed up, found. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class RegisterPageTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    /** Organisations are remembered; those of a test are written past the door. */
    private void remember() {
        organisations.record(Reader.VISITOR, List.of());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String page(String address, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(get(address), reader);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String drafted(TestForum forum, String text) throws Exception {
        MockHttpServletResponse answer = send(
                post(forum.url() + "/recommendations/new")
                        .param("text", text)
                        .param("language", "en")
                        .param("to", "everyone", "constituency:government")
                        .param("named", "Organisation " + forum.slug() + "-chair\nSteering Group")
                        .param("source", "Report, 12"),
                forum.chairing(rights));
        return Objects.requireNonNull(answer.getRedirectedUrl(), answer::getErrorMessage);
    }

    private long id(String url) {
        return database.sql("select id from recommendations.recommendation where slug = :slug")
                .param("slug", url.replace("/recommendations/", ""))
                .query(Long.class)
                .single();
    }

    @Test
    void decidesOnThoseThatAreTicked() throws Exception {
        TestForum forum = TestForum.named(database, "table", true);
        remember();
        String first = drafted(forum, "Build a shared register.");
        String second = drafted(forum, "Meet once a year.");
        Reader chair = forum.chairing(rights);
        assertThat(send(get(first), Reader.visitor(rights)).getStatus()).isEqualTo(404);
        assertThat(page(first, chair)).contains("Governments", "Steering Group", "Organisation table-chair", "Issue");
        MockHttpServletRequestBuilder issue = post(forum.url() + "/recommendations")
                .param("action", "issue")
                .param("one", id(first) + "-1", id(second) + "-7")
                .param("body", "Plenary")
                .param("day", "2026-01-05")
                .param("why", "Agreed by all.");
        MockHttpServletResponse answer = send(issue, chair);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Issued", "Agreed by all.", "changed");
        assertThat(page(first, Reader.visitor(rights)))
                .contains("TABLE-2027-01", "Plenary", "Agreed by all.", "To follow up is voluntary");
        assertThat(page(forum.url() + "/recommendations", Reader.visitor(rights)))
                .contains("TABLE-2027-01")
                .doesNotContain("Meet once a year", "name=\"one\"");
        assertThat(send(issue, Reader.visitor(rights)).getStatus()).isEqualTo(403);
        index.follow("recommendation", List.of(id(first), id(second)));
        assertThat(page("/recommendations?q=register", Reader.visitor(rights)))
                .contains("Build a shared register")
                .doesNotContain("Meet once");
        assertThat(page("/recommendations.csv?state=open&forum=" + forum.forum(), Reader.visitor(rights)))
                .contains("TABLE-2027-01");
        assertThat(page("/recommendations?state=done&forum=" + forum.forum(), Reader.visitor(rights)))
                .contains("Nothing fits");
    }

    @Test
    void opensTheNextCycleToCarryTo() throws Exception {
        TestForum forum = TestForum.named(database, "opening", false);
        String one = drafted(forum, "Go on.");
        Reader chair = forum.chairing(rights);
        send(
                post(one + "/steps/issue")
                        .param("version", "1")
                        .param("body", "Plenary")
                        .param("day", "2026-01-05")
                        .param("why", "Agreed."),
                chair);
        assertThat(page(one + "/steps/carry", chair)).contains("There is no next cycle yet");
        assertThat(send(post(forum.url() + "/recommendations/next-cycle"), chair)
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletRequestBuilder carry = post(one + "/steps/carry")
                .param("version", "2")
                .param("body", "Plenary")
                .param("day", "2026-01-06")
                .param("why", "Not finished.");
        assertThat(send(carry, chair).getRedirectedUrl()).isEqualTo(one);
        assertThat(page(one, Reader.visitor(rights))).contains("Carried on", "the next cycle", "Not finished.");
        assertThat(page("/api/v1" + one, Reader.visitor(rights))).contains("\"how\":\"issued\"", "\"how\":\"carried\"");
    }

    @Test
    void countsFollowUpWithoutTellingOnAnybody() throws Exception {
        TestForum forum = TestForum.named(database, "followups", true);
        String one = drafted(forum, "Do it.");
        send(
                post(one + "/steps/issue")
                        .param("version", "1")
                        .param("body", "Plenary")
                        .param("day", "2026-01-05")
                        .param("why", "Agreed."),
                forum.chairing(rights));
        for (int at = 1; at <= 4; at++) {
            long organisation = TestForum.organisation(database, "follower-" + at, "company");
            remember();
            Reader focal = TestForum.of(organisation, Role.FOCAL_POINT, rights);
            MockHttpServletRequestBuilder tell = post(one + "/follow-up")
                    .param("organisation", String.valueOf(organisation))
                    .param("what", "We do part " + at)
                    .param("language", "en")
                    .param("progress", "begun");
            if (at == 4) {
                tell.param("named", "1");
            }
            if (at < 4) {
                assertThat(page(one, Reader.visitor(rights))).contains("Fewer than 3 organisations");
            }
            assertThat(send(tell, focal).getRedirectedUrl()).isEqualTo(one);
            assertThat(page(one + "/follow-up", focal)).contains("We do part " + at);
        }
        String shown = page(one, Reader.visitor(rights));
        assertThat(shown)
                .contains("3 organisations told", "Organisation follower-4", "We do part 4")
                .doesNotContain("follower-1", "We do part 1", "part 2", "part 3");
        assertThat(send(get(one + "/follow-up"), Reader.visitor(rights)).getStatus())
                .isEqualTo(403);
    }
}
