package corridor.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.forum.ForumStory;
import corridor.forum.sessions.Sessions;
import corridor.programme.TestCycle;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** People are given parts in forms and by program, and from then on the programme knows them. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class PartsTests {

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvc http;

    private TestCycle made;
    private String forum = "";
    private Reader secretariat = Reader.VISITOR;
    private long ana;
    private long ben;
    private long ministry;

    @BeforeEach
    void make() {
        made = TestCycle.of(database);
        forum = made.url().replaceFirst("/cycle$", "");
        secretariat = ForumStory.secretariat(rights);
        ana = made.person("Ana Speaks");
        ben = made.person("Ben Presents");
        organisations.record(
                Reader.system("test", Set.of()),
                List.of(new OrganisationDraft(
                        new Slug("ministry-of-parts"),
                        LocalizedText.english("Ministry of parts"),
                        null,
                        "national-government",
                        null,
                        null,
                        List.of(),
                        List.of())));
        ministry = organisations.bySlug("ministry-of-parts").orElseThrow().id();
    }

    private String address(long person) {
        return people.find(person).orElseThrow().email();
    }

    private void acts(long person) {
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, 'focal-point', current_date - 1, 'test')""")
                .param("person", person)
                .param("organisation", ministry)
                .update();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String text(String address, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(get(address), reader);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, String... people) {
        request.param("title-en", "Skills across borders")
                .param("kind", "talks")
                .param("reach", "public")
                .param("minutes", "90")
                .param("position", "1");
        for (int at = 0; at < people.length; at++) {
            request.param("person-" + at, people[at]).param("person-part-" + at, "speaker");
        }
        return request;
    }

    private String planned(String... people) throws Exception {
        MockHttpServletRequestBuilder request = form(post(made.url() + "/sessions"), people);
        MockHttpServletResponse answer = send(request.param("co-chair", "ministry-of-parts"), secretariat);
        assertThat(answer.getStatus()).isEqualTo(302);
        return sessions.allOf(made.id()).getFirst().url();
    }

    private long only() {
        return sessions.allOf(made.id()).getFirst().id();
    }

    private Set<Long> needed() {
        return Objects.requireNonNull(sessions.needs(List.of(only())).get(only()))
                .people();
    }

    private String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** From the form to the agenda of whoever speaks, and to everybody whom the release concerns. */
    @Test
    void tellsWhoeverHasAPart() throws Exception {
        long cleo = made.person("Cleo Chairs");
        acts(cleo);
        String session = planned(address(ana));
        assertThat(send(post(session + "/steps/publish").param("version", "1"), secretariat)
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(
                                post(session + "/pitches")
                                        .param("title-en", "A pitch")
                                        .param("speaker-0", "Ben Presents")
                                        .param("account-0", address(ben)),
                                secretariat)
                        .getStatus())
                .isEqualTo(302);
        assertThat(needed()).containsExactlyInAnyOrder(ana, ben);
        assertThat(text(session, secretariat)).contains("Ana Speaks");
        assertThat(text(session, Reader.visitor(rights))).doesNotContain("Ana Speaks");
        assertThat(text(made.url() + "/programme/conditions", secretariat)).contains("Ana Speaks", "Ben Presents");
        send(
                post(made.url() + "/programme/board")
                        .param("session", String.valueOf(only()))
                        .param("room", String.valueOf(made.rooms().getFirst()))
                        .param("hour", String.valueOf(made.hours().getFirst())),
                secretariat);
        String release = made.url() + "/programme/release";
        send(post(release).param("version", version(text(release, secretariat))), secretariat);
        assertThat(told()).containsExactlyInAnyOrder(Audience.person(ana), Audience.person(ben), Audience.person(cleo));
        assertThat(text(made.url() + "/programme/mine", people.reader(ana))).contains("Skills across borders");
        assertThat(text(made.url() + "/programme/mine", people.reader(ben))).contains("Skills across borders");
    }

    private List<String> told() {
        return database.sql("""
                select array_to_string(n.audience, ',') as audience from outbox.notice n
                  join programme.release r on n.about = 'programme-release:' || r.id
                where n.kind = 'programme.placed' and r.cycle = :cycle""")
                .param("cycle", made.id())
                .query((row, number) -> row.getString("audience"))
                .list();
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyIsUnknown() throws Exception {
        MockHttpServletResponse answer = send(form(post(made.url() + "/sessions"), "nobody@example.org"), secretariat);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody is not known here", "nobody@example.org");
        String session = planned(address(ana));
        String refused = send(
                        post(session + "/pitches")
                                .param("title-en", "A pitch")
                                .param("speaker-0", "Ben")
                                .param("account-0", "none@example.org"),
                        secretariat)
                .getContentAsString();
        assertThat(refused).contains("The account of a speaker is not known here", "none@example.org");
    }

    @Test
    void takesOutWhomAnEmptyLineLeavesOut() throws Exception {
        String session = planned(address(ana), address(ben));
        String page = text(session + "/edit", secretariat);
        assertThat(page).contains("Ana Speaks #" + ana, "Ben Presents #" + ben);
        MockHttpServletRequestBuilder changed =
                form(post(session + "/edit"), "", "Ben Presents #" + ben).param("version", version(page));
        assertThat(send(changed, secretariat).getStatus()).isEqualTo(302);
        assertThat(needed()).containsExactly(ben);
    }

    /** Whoever chairs a cycle sees by name who comes to it, and can guess nobody else by a number. */
    @Test
    void offersThoseWhoCome() throws Exception {
        comes(ana);
        database.sql("""
                insert into forum.chair_term (forum, cycle, organisations, starts)
                values (:forum, :cycle, array[:chair], current_date - 5)""")
                .param("forum", made.forum())
                .param("cycle", made.id())
                .param("chair", ministry)
                .update();
        Reader chair = ForumStory.of(Role.CHAIR, ministry, rights, "restricted:chairing-" + made.id());
        assertThat(text(made.url() + "/sessions/new", chair))
                .contains("Ana Speaks #" + ana)
                .doesNotContain("Ben Presents");
        assertThat(send(form(post(made.url() + "/sessions"), "#" + ben), chair).getStatus())
                .isEqualTo(422);
        assertThat(send(form(post(made.url() + "/sessions"), "#" + ana), chair).getStatus())
                .isEqualTo(302);
        assertThat(needed()).containsExactly(ana);
    }

    private void comes(long person) {
        database.sql("""
                insert into participation.registration (state, audience, cycle, person, name, email, part, language, asked_at,
                    confirmed_at)
                values ('confirmed', '{restricted:secretariat}', :cycle, :person, 'Ana Speaks', :email, 'speaker', 'en', now(),
                    now())""")
                .param("cycle", made.id())
                .param("person", person)
                .param("email", address(person))
                .update();
    }

    @Test
    void isTheSameForPrograms() throws Exception {
        Programs programs = new Programs(http, json);
        String body = """
                {"title": {"en": "Skills"}, "kind": "talks", "reach": "public"%s}""";
        String people = ", \"people\": {\"speaker\": [\"" + address(ana) + "\", \"" + ben + "\"]}";
        String planning = "/api/v1" + forum + "/cycles/cycle/sessions";
        String address = "/api/v1"
                + programs.done("POST", planning, body.formatted(people), secretariat)
                        .get("address")
                        .asString();
        assertThat(needed()).containsExactlyInAnyOrder(ana, ben);
        programs.done("PUT", address, Programs.versioned(body.formatted(""), 1), secretariat);
        assertThat(needed()).containsExactlyInAnyOrder(ana, ben);
        programs.done("PUT", address, Programs.versioned(body.formatted(", \"people\": {}"), 2), secretariat);
        assertThat(needed()).isEmpty();
        String unknown = body.formatted(", \"people\": {\"speaker\": [\"none@example.org\"]}");
        assertThat(programs.refused("POST", planning, unknown, secretariat)).isEqualTo("422 field-wrong");
        String pitch = """
                {"title": {"en": "P"}, "organisations": [], "speakers": [{"name": "Ben", "role": "", "account": "%s"}]}""";
        programs.done("POST", address + "/pitches", pitch.formatted(address(ben)), secretariat);
        assertThat(needed()).containsExactly(ben);
        assertThat(programs.refused("POST", address + "/pitches", pitch.formatted("none@example.org"), secretariat))
                .isEqualTo("422 speaker-unknown");
    }
}
