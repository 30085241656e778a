package corridor.forum.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.forum.ForumRecords;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.WorkflowRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A body from its setting up to seats that begin and end. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class BodiesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(860_000);

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private String url() throws Exception {
        int number = NUMBER.incrementAndGet();
        ForumRecords.forum(database, number);
        MockHttpServletResponse made = send(
                post("/forums/workflow-" + number + "/bodies")
                        .param("kind", "working-group")
                        .param("name-en", "Working group on data"),
                secretariat());
        assertThat(made.getRedirectedUrl()).isEqualTo("/forums/workflow-" + number + "/bodies/working-group-on-data");
        return "/forums/workflow-" + number + "/bodies/working-group-on-data";
    }

    /** One that forms know by its name. */
    private long organisation() {
        OrganisationDraft draft = new OrganisationDraft(
                new Slug("bureau-of-tables"),
                LocalizedText.english("Bureau of Tables"),
                null,
                "national-government",
                null,
                null,
                List.of(),
                List.of());
        return organisations
                .record(Reader.system("test", Set.of()), List.of(draft))
                .values()
                .iterator()
                .next();
    }

    @Test
    void showsSeatsByConstituencyAndWhatIsVacant() throws Exception {
        String url = url();
        organisation();
        send(
                post(url + "/seats")
                        .param("part", "chair")
                        .param("organisation", "Bureau of tables")
                        .param("starts", "2020-01-01"),
                secretariat());
        send(
                post(url + "/seats")
                        .param("part", "member")
                        .param("constituency", "civil-society")
                        .param("starts", "2020-01-01"),
                secretariat());
        String page = send(get(url), Reader.visitor(rights)).getContentAsString();
        assertThat(page)
                .contains("Working group on data", "vacant", "Bureau of Tables")
                .doesNotContain("Give the seat");
    }

    @Test
    void opensWhatIsForABodyToThoseWhoSitInItWhileTheyDo() throws Exception {
        String url = url();
        int number = NUMBER.incrementAndGet();
        long organisation = organisation();
        long person = WorkflowRecords.person(database, number);
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, 'contributor', current_date - 1, 'test')""")
                .param("person", person)
                .param("organisation", organisation)
                .update();
        send(
                post(url + "/seats")
                        .param("part", "member")
                        .param("organisation", "Bureau of tables")
                        .param("starts", "2020-01-01"),
                secretariat());
        long body =
                database.sql("select max(id) from forum.body").query(Long.class).single();
        long seat =
                database.sql("select max(id) from forum.seat").query(Long.class).single();
        assertThat(people.reader(person).labels()).contains("committee:" + body);
        assertThat(people.withLabels(Set.of("committee:" + body))).containsExactly(person);
        assertThat(send(post(url + "/seats/" + seat + "/end"), secretariat()).getStatus())
                .isEqualTo(302);
        assertThat(people.reader(person).labels()).doesNotContain("committee:" + body);
        assertThat(send(get(url), Reader.visitor(rights)).getContentAsString()).contains("Earlier seats");
    }

    @Test
    void refusesWhatIsIncompleteStaleKnownOrNotTheirs() throws Exception {
        String url = url();
        String bodies = url.substring(0, url.lastIndexOf('/'));
        assertThat(send(
                                post(bodies).param("kind", "working-group").param("name-en", "Working group on data"),
                                secretariat())
                        .getStatus())
                .isEqualTo(409);
        MockHttpServletResponse nameless =
                send(post(bodies).param("kind", "committee").param("mandate-en", "To meet"), secretariat());
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString()).contains("To meet");
        assertThat(send(post(url + "/seats").param("part", "member").param("starts", "2020-01-01"), secretariat())
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                post(url + "/edit")
                                        .param("version", "9")
                                        .param("kind", "committee")
                                        .param("name-en", "X"),
                                secretariat())
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(post(url + "/seats").param("part", "member").param("constituency", "x"), Reader.visitor(rights))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get(bodies + "/new"), Reader.visitor(rights)).getStatus())
                .isEqualTo(403);
    }
}
