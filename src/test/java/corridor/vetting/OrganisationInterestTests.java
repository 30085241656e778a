package corridor.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.shared.Language;
import corridor.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A focal point declares what ties its organisation; its people and the secretariat see it, nobody else. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class OrganisationInterestTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PAGE = "/organisations/iom/interests";

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Interests interests;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    private long iom;
    private long other;
    private Reader focal;
    private Reader member;

    @BeforeEach
    void setUp() {
        database.sql("delete from vetting.interest").update();
        database.sql("delete from vetting.declaration").update();
        iom = organisations.bySlug("iom").orElseThrow().id();
        other = organisations.all().stream()
                .filter(one -> one.id() != iom)
                .findFirst()
                .orElseThrow()
                .id();
        focal = in(Role.FOCAL_POINT);
        member = in(Role.CONTRIBUTOR);
    }

    private Reader in(Role role) {
        long person = people.register(
                        "Person", "interest" + NUMBER.incrementAndGet() + "@example.org", Language.ENGLISH)
                .orThrow();
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, :role, current_date, 'setup')""")
                .param("person", person)
                .param("organisation", iom)
                .param("role", role.code())
                .update();
        return people.reader(person);
    }

    private MockHttpServletResponse ask(Reader reader, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse declare(Reader reader, String subject) throws Exception {
        return ask(
                reader,
                post(PAGE)
                        .param("organisation", subject)
                        .param("kind", "financial")
                        .param("severity", "hard"));
    }

    private String nameOfOther() {
        return organisations
                .find(other)
                .orElseThrow()
                .name()
                .in(Language.ENGLISH)
                .text();
    }

    @Test
    void declaresShowsAndEndsWhatTiesAnOrganisation() throws Exception {
        assertThat(declare(focal, nameOfOther()).getStatus()).isEqualTo(302);
        for (Reader reader : List.of(focal, member, secretariat())) {
            assertThat(ask(reader, get("/organisations/iom/office")).getContentAsString())
                    .contains("Declared interests", nameOfOther());
            assertThat(ask(reader, get(PAGE)).getContentAsString()).contains(nameOfOther());
        }
        assertThat(interests.conflict(member.person().orElseThrow(), new Reference("case", 1), Set.of(other)))
                .isPresent();
        assertThat(ask(focal, post(PAGE + "/none")).getStatus()).isEqualTo(409);
        Map<String, @org.jspecify.annotations.Nullable Object> row =
                database.sql("select id, version from vetting.interest").query().singleRow();
        assertThat(ask(member, post(PAGE + "/" + row.get("id") + "/end").param("version", "1"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(focal, post(PAGE + "/" + row.get("id") + "/end").param("version", "9"))
                        .getStatus())
                .isEqualTo(412);
        assertThat(ask(focal, post(PAGE + "/" + row.get("id") + "/end").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        database.sql("update vetting.interest set starts = starts - 2, ends = ends - 2")
                .update();
        assertThat(ask(focal, post(PAGE + "/none")).getStatus()).isEqualTo(302);
        assertThat(ask(member, get("/organisations/iom/office")).getContentAsString())
                .contains("nothing ties this organisation");
        assertThat(database.sql("""
                        select string_agg(action, ' ' order by id) from audit.entry where actor = :actor""")
                        .param("actor", focal.actor())
                        .query(String.class)
                        .single())
                .contains("declare end sign-none");
    }

    private Reader secretariat() {
        return Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    @Test
    void tiesItToAPersonAndToAPractice() throws Exception {
        String slug = database.sql("select slug from practices.practice order by id limit 1")
                .query(String.class)
                .single();
        in(Role.CONTRIBUTOR);
        assertThat(declare(focal, "interest" + NUMBER.get() + "@example.org").getStatus())
                .isEqualTo(302);
        assertThat(declare(focal, "http://localhost:8080/practices/" + slug + "?lang=fr")
                        .getStatus())
                .isEqualTo(302);
        assertThat(database.sql("select string_agg(subject_kind, ' ' order by id) from vetting.interest")
                        .query(String.class)
                        .single())
                .isEqualTo("person practice");
    }

    @Test
    void refusesWhatIsUnknownOrItselfAndKeepsWhatWasTyped() throws Exception {
        for (String unknown : List.of("", "No such body", "nobody@example.org", "/practices/no-such", "/x/../iris")) {
            MockHttpServletResponse answer = declare(focal, unknown);
            assertThat(answer.getStatus()).as(unknown).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("value=\"" + unknown + "\"");
        }
        assertThat(declare(focal, "IOM").getStatus()).isEqualTo(422);
        assertThat(database.sql("select count(*) from vetting.interest")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsNobodyWhetherAStrangerHasAnAccount() throws Exception {
        String there = "stranger" + NUMBER.incrementAndGet() + "@example.org";
        people.register("Hidden Stranger", there, Language.ENGLISH).orThrow();
        MockHttpServletResponse known = declare(focal, there);
        MockHttpServletResponse unknown = declare(focal, "nobody@example.org");
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(422);
        assertThat(known.getContentAsString()).doesNotContain("Hidden Stranger").contains("Nothing here goes by");
        for (String address : List.of(there, "nobody@example.org")) {
            assertThat(ask(
                                    focal,
                                    post("/api/v1/organisations/iom/interests")
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content("{\"subject\":\"" + address
                                                    + "\",\"kind\":\"financial\",\"hard\":true}"))
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void isClosedToStrangersAndChangedByTheFocalPointAlone() throws Exception {
        Reader stranger = people.reader(
                people.register("Stranger", "stranger" + NUMBER.incrementAndGet() + "@example.org", Language.ENGLISH)
                        .orThrow());
        for (Reader reader : List.of(stranger, Reader.visitor(rights))) {
            assertThat(ask(reader, get(PAGE)).getStatus()).isEqualTo(403);
            assertThat(declare(reader, nameOfOther()).getStatus()).isEqualTo(403);
            assertThat(ask(reader, get("/interests/organisations")).getStatus()).isEqualTo(403);
            assertThat(ask(reader, get("/organisations/iom")).getContentAsString())
                    .doesNotContain("/organisations/iom/office");
        }
        assertThat(declare(member, "nobody@example.org").getStatus())
                .as("learns nothing of addresses")
                .isEqualTo(403);
        assertThat(declare(secretariat(), nameOfOther()).getStatus()).isEqualTo(403);
        assertThat(ask(member, get("/organisations/iom")).getContentAsString()).contains("/organisations/iom/office");
        declare(focal, nameOfOther());
        assertThat(ask(secretariat(), get("/interests/organisations")).getContentAsString())
                .contains(nameOfOther());
    }

    @Test
    void letsProgramsDoTheSame() throws Exception {
        String api = "/api/v1/organisations/iom/interests";
        assertThat(ask(
                                focal,
                                post(api)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"subject\":\"" + nameOfOther()
                                                + "\",\"kind\":\"advisory\",\"hard\":false}"))
                        .getStatus())
                .isEqualTo(201);
        assertThat(ask(member, get(api)).getContentAsString()).contains("\"kind\":\"advisory\"");
        long id = database.sql("select id from vetting.interest")
                .query(Long.class)
                .single();
        assertThat(ask(member, delete(api + "/" + id + "?version=1")).getStatus())
                .isEqualTo(403);
        assertThat(ask(focal, post(api + "/none")).getStatus()).isEqualTo(409);
        assertThat(ask(focal, delete(api + "/" + id + "?version=1")).getStatus())
                .isEqualTo(204);
        assertThat(ask(
                                focal,
                                post(api)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"subject\":\"IOM\",\"hard\":true}"))
                        .getStatus())
                .isEqualTo(422);
    }
}
