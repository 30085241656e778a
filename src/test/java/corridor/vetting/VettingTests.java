package corridor.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class VettingTests {

    @Autowired
    private Interests interests;

    @Autowired
    private Reports reports;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    private long person(String email) {
        return database.sql(
                        "insert into actors.person (name, email, language) values ('Ana', :email, 'en') returning id")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private long organisation(String slug) {
        return database.sql("select id from actors.organisation where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse send(Reader reader, String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(csrf()).with(As.reader(reader));
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private String page(Reader reader, String address) throws Exception {
        return web.perform(get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void declaresAnInterestAndEndsIt() throws Exception {
        long person = person("declares@example.org");
        long iom = organisation("iom");
        Reader reader = people.reader(person);
        assertThat(send(
                                reader,
                                "/interests",
                                Map.of(
                                        "organisation",
                                        "IOM",
                                        "kind",
                                        "financial",
                                        "severity",
                                        "hard",
                                        "starts",
                                        "2020-01-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(interests.conflict(person, new Reference("case", 1), Set.of(iom)))
                .contains(new Conflict(Interest.Kind.FINANCIAL, true, false, new Reference("organisation", iom)));
        assertThat(interests.signNone(reader, null))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "interests-declared")));
        Interest declared = interests.own(reader).orThrow().interests().getFirst();
        assertThat(interests.end(people.reader(person("stranger@example.org")), declared.id(), 1))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
        assertThat(interests.end(reader, declared.id(), 9))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "record-changed")));
        interests.end(reader, declared.id(), 1).orThrow();
        assertThat(interests.conflict(person, new Reference("case", 1), Set.of(iom)))
                .as("nobody frees themselves on the spot")
                .isPresent();
        database.sql("update vetting.interest set starts = starts - 2, ends = ends - 2 where id = :id")
                .param("id", declared.id())
                .update();
        assertThat(interests.conflict(person, new Reference("case", 1), Set.of(iom)))
                .isEmpty();
        interests.signNone(reader, null).orThrow();
        assertThat(database.sql("""
                        select string_agg(action, ' ' order by id) from audit.entry where actor = :actor""")
                        .param("actor", "person:" + person)
                        .query(String.class)
                        .single())
                .isEqualTo("declare end sign-none");
    }

    @Test
    void keepsWhatWasTypedWhenTheOrganisationIsUnknown() throws Exception {
        Reader reader = people.reader(person("typed@example.org"));
        MockHttpServletResponse answer = send(
                reader, "/interests", Map.of("organisation", "Nobody <knows>", "kind", "spell", "note", "Kept words"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Nobody &lt;knows>", "Kept words", "2 things have to be changed");
    }

    @Test
    void asksForAPersonRatherThanARole() throws Exception {
        assertThat(web.perform(get("/interests").with(As.role(Role.SECRETARIAT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(web.perform(get("/api/v1/interests"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"code\":\"person-needed\"");
    }

    private List<String> waiting(long report) {
        return database.sql("select kind from outbox.task where about = 'report:' || :id order by kind")
                .param("id", report)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> told(long report) {
        return database.sql(
                        "select kind || ' ' || array_to_string(audience, ' ') from outbox.notice where about = 'report:' || :id order by id")
                .param("id", report)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void takesSoManyReportsFromOneNetworkAndNoMore() throws Exception {
        TestPractice.named("reported-often").insert(database);
        for (int at = 0; at < 60; at++) {
            assertThat(reportFromOneNetwork("Number " + at % 2).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = reportFromOneNetwork("One too many");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("One too many", "Your text is still here");
        assertThat(web.perform(post("/api/v1/reports")
                                .with(csrf())
                                .with(from -> {
                                    from.setRemoteAddr("192.0.2.60");
                                    return from;
                                })
                                .with(As.reader(Reader.visitor(rights)))
                                .contentType("application/json")
                                .content("""
                                        {"kind": "practice", "address": "reported-often", "concern": "false",
                                         "message": "By program"}"""))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(429);
        database.sql("delete from vetting.report where url = '/practices/reported-often'")
                .update();
    }

    private MockHttpServletResponse reportFromOneNetwork(String message) throws Exception {
        return web.perform(post("/reports/practice/reported-often")
                        .with(csrf())
                        .with(from -> {
                            from.setRemoteAddr("192.0.2.60");
                            return from;
                        })
                        .with(As.reader(Reader.visitor(rights)))
                        .param("concern", "false")
                        .param("message", message))
                .andReturn()
                .getResponse();
    }

    @Test
    void hidesWhatIsHeldAndShowsItAgainAfterAnAppeal() throws Exception {
        long owner = organisation("iom");
        long practice = TestPractice.named("held-back").insert(database);
        database.sql("""
                update practices.practice set classification =
                  jsonb_set(classification, '{proponents,organisations}', to_jsonb(array[:organisation::bigint]))
                where id = :id""").param("organisation", owner).param("id", practice).update();
        Reader visitor = Reader.visitor(rights);
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        Map<String, String> report = Map.of("concern", "harmful", "message", "It names a victim");
        assertThat(web.perform(post("/reports/practice/held-back").with(csrf()).param("concern", "harmful"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(visitor, "/reports/practice/held-back", report).getContentAsString())
                .contains("has arrived");
        send(visitor, "/reports/practice/held-back", report);
        long id = reports.list(secretariat, 1).items().getFirst().id();
        assertThat(reports.list(secretariat, 1).total()).isEqualTo(1);
        assertThat(page(visitor, "/reports/" + id)).doesNotContain("names a victim");

        assertThat(waiting(id)).containsExactly("report-look");
        assertThat(reports.act(secretariat, Target.of(id), "hold", " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing")));
        reports.act(secretariat, Target.of(id), "hold", "Looks right").orThrow();
        assertThat(waiting(id)).containsExactly("report-settle");
        assertThat(page(secretariat, "/desk")).contains("“Title of held-back” is hidden: show it again or remove it");
        assertThat(page(visitor, "/practices/held-back")).doesNotContain("Title of held-back");
        assertThat(page(secretariat, "/practices/held-back")).contains("Title of held-back");

        long person = person("owner@example.org");
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, 'focal-point', '2020-01-01', 'test')""").param("person", person).param("organisation", owner).update();
        Reader focal = people.reader(person);
        assertThat(page(focal, "/reports/" + id)).contains("Looks right").doesNotContain("names a victim");
        assertThat(reports.act(focal, Target.of(id), "release", "Mine"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "release")));
        reports.act(secretariat, Target.of(id), "remove", "It stays out").orThrow();
        assertThat(web.perform(get("/practices/held-back"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
        reports.act(focal, Target.of(id), "appeal", "She agreed in writing").orThrow();
        assertThat(waiting(id)).containsExactly("report-appeal");
        reports.act(secretariat, Target.of(id), "grant", "Shown to us").orThrow();
        assertThat(waiting(id)).isEmpty();
        assertThat(told(id))
                .containsExactly(
                        "reports.filed restricted:secretariat",
                        "reports.held organisation:" + owner,
                        "reports.removed organisation:" + owner,
                        "reports.appealed restricted:secretariat",
                        "reports.released organisation:" + owner);
        assertThat(page(visitor, "/practices/held-back")).contains("Title of held-back");
    }
}
