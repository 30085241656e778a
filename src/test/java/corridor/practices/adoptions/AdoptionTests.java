package corridor.practices.adoptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An adoption from the report of who tried it to the page of the practice, or to the reason why not. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AdoptionTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Practices practices;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private long organisation(String slug) {
        return organisations.bySlug(slug).orElseThrow().id();
    }

    private Reader of(String organisation, Role role) {
        long id = organisation(organisation);
        return new Reader(
                "test:" + role.code(),
                Set.of(role),
                Set.of(),
                Map.of(id, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.organisation(id)),
                Set.of());
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(java.nio.charset.StandardCharsets.UTF_8);
        return answer;
    }

    /** A published practice that ICMPD owns. */
    private long practice(String slug) {
        long id = TestPractice.named(slug).insert(database);
        database.sql("update practices.practice set owner = :owner where id = :id")
                .param("owner", organisation("icmpd"))
                .param("id", id)
                .update();
        return id;
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, String outcome) {
        return form.param("place", "Nairobi")
                .param("country", "KE")
                .param("year", "2021")
                .param("outcome", outcome)
                .param("adapted", "Smaller groups.")
                .param("story", "Told in a few words.")
                .param("link", "https://example.org/report")
                .param("language", "en");
    }

    private long report(String slug, String outcome) throws Exception {
        MockHttpServletResponse answer = send(
                filled(post("/practices/" + slug + "/adoptions"), outcome).param("organisation", "iom"),
                of("iom", Role.CONTRIBUTOR));
        String url = Objects.requireNonNull(answer.getRedirectedUrl());
        return Long.parseLong(url.replaceAll("\\D", ""));
    }

    private MockHttpServletResponse act(long id, String action, int version, String reason, Reader reader)
            throws Exception {
        return send(
                post("/adoptions/" + id + "/steps/" + action)
                        .param("version", String.valueOf(version))
                        .param("reason", reason),
                reader);
    }

    private String state(long id) {
        return database.sql("select state from practices.adoption where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void showsWhatDidNotWorkLikeWhatDidOnceTheOwnerConfirms() throws Exception {
        practice("adopted");
        long id = report("adopted", "did-not-work");
        assertThat(state(id)).isEqualTo("reported");
        assertThat(send(get("/practices/adopted"), Reader.VISITOR).getContentAsString())
                .contains("Nobody has reported yet");
        assertThat(send(get("/adoptions/" + id), Reader.VISITOR).getStatus()).isEqualTo(404);
        assertThat(send(get("/adoptions"), of("icmpd", Role.FOCAL_POINT)).getContentAsString())
                .contains("Title of adopted", "waits for confirmation");
        assertThat(act(id, "confirm", 1, "", of("iom", Role.FOCAL_POINT)).getStatus())
                .as("nobody confirms what their own organisation reported")
                .isEqualTo(403);
        assertThat(act(id, "confirm", 1, "", of("icmpd", Role.CONTRIBUTOR)).getStatus())
                .isEqualTo(403);
        assertThat(act(id, "confirm", 1, "", of("icmpd", Role.FOCAL_POINT)).getRedirectedUrl())
                .isEqualTo("/adoptions/" + id);
        assertThat(send(get("/practices/adopted"), Reader.VISITOR).getContentAsString())
                .contains(
                        "1 adoption",
                        "did not work",
                        "Nairobi, Kenya",
                        "Smaller groups.",
                        "confirmed by the owner of the practice");
        assertThat(send(get("/api/v1/practices/adopted"), Reader.VISITOR).getContentAsString())
                .contains("\"adoptions\":{\"total\":1,\"outcomes\":{\"did-not-work\":1}}");
        assertThat(send(get("/practices/adopted/adoptions"), Reader.VISITOR).getContentAsString())
                .contains("Told in a few words.");
    }

    @Test
    void opensATaskForWhoeverAnswersAndClosesIt() throws Exception {
        practice("tasks-of-adoption");
        long id = report("tasks-of-adoption", "worked");
        assertThat(tasks(id)).as("nobody speaks for the owner yet").containsExactly(Audience.SECRETARIAT);
        act(id, "confirm", 1, "", secretariat());
        assertThat(tasks(id)).isEmpty();
        assertThat(database.sql("select kind from outbox.notice where about = :about order by id")
                        .param("about", "adoption:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("practices.adoption-reported", "practices.adoption-confirmed");
        assertThat(send(get("/practices/tasks-of-adoption"), Reader.VISITOR).getContentAsString())
                .contains("checked by the secretariat");
    }

    private List<@org.jspecify.annotations.Nullable String> tasks(long id) {
        return database.sql("select audience from outbox.task where about = :about")
                .param("about", "adoption:" + id)
                .query(String.class)
                .list();
    }

    @Test
    void letsTheSecretariatKeepWhatAnOwnerDeclined() throws Exception {
        practice("declined-adoption");
        long id = report("declined-adoption", "mixed");
        Reader owner = of("icmpd", Role.FOCAL_POINT);
        MockHttpServletResponse without = act(id, "decline", 1, " ", owner);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("Please give a reason");
        act(id, "decline", 1, "We never heard of it.", owner);
        assertThat(state(id)).isEqualTo("declined");
        assertThat(send(get("/adoptions/" + id), of("iom", Role.CONTRIBUTOR)).getContentAsString())
                .contains("We never heard of it.");
        assertThat(act(id, "reconsider", 2, "", owner).getStatus()).isEqualTo(403);
        act(id, "reconsider", 2, "", secretariat());
        assertThat(state(id)).isEqualTo("confirmed");
        assertThat(act(id, "decline", 3, "Again.", owner).getStatus())
                .as("an owner takes nothing away that stands")
                .isEqualTo(403);
    }

    @Test
    void asksForConfirmationAnewOnceItIsToldOtherwise() throws Exception {
        practice("changed-adoption");
        long id = report("changed-adoption", "worked");
        act(id, "confirm", 1, "", secretariat());
        Reader member = of("iom", Role.CONTRIBUTOR);
        assertThat(send(get("/adoptions/" + id + "/text"), of("icmpd", Role.FOCAL_POINT))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse stale =
                send(filled(post("/adoptions/" + id + "/text").param("version", "1"), "mixed"), member);
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString()).contains("Somebody changed this", "Smaller groups.");
        assertThat(state(id)).isEqualTo("confirmed");
        send(filled(post("/adoptions/" + id + "/text").param("version", "2"), "mixed"), member);
        assertThat(state(id)).isEqualTo("reported");
        assertThat(send(get("/practices/changed-adoption"), Reader.VISITOR).getContentAsString())
                .contains("Nobody has reported yet");
        act(id, "withdraw", 3, "", member);
        assertThat(state(id)).isEqualTo("withdrawn");
        assertThat(send(get("/adoptions/" + id), of("icmpd", Role.FOCAL_POINT)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void recordsTheSamePlaceAndYearOnce() throws Exception {
        practice("adopted-twice");
        assertThat(report("adopted-twice", "worked")).isEqualTo(report("adopted-twice", "worked"));
        assertThat(database.sql("""
                        select count(*) from practices.adoption a join practices.practice p on p.id = a.practice
                        where p.slug = 'adopted-twice'""").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void keepsAnotherAccountOfAPlaceAndYearThatAColleagueHasToldOf() throws Exception {
        practice("told-by-two");
        report("told-by-two", "worked");
        MockHttpServletResponse other = send(
                filled(post("/practices/told-by-two/adoptions"), "mixed").param("organisation", "iom"),
                of("iom", Role.CONTRIBUTOR));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("already told of this place and year", "Smaller groups.");
    }

    @Test
    void handsWhatIsUnsettledToTheNextOwner() throws Exception {
        long practice = practice("handed-over");
        long id = report("handed-over", "mixed");
        String next = organisations.all().stream()
                .map(one -> one.slug().value())
                .filter(slug -> !List.of("icmpd", "iom").contains(slug))
                .findFirst()
                .orElseThrow();
        assertThat(send(get("/adoptions/" + id), of("icmpd", Role.FOCAL_POINT)).getStatus())
                .isEqualTo(200);
        practices.assign(secretariat(), Target.of(practice), organisation(next)).orThrow();
        assertThat(send(get("/adoptions/" + id), of("icmpd", Role.FOCAL_POINT)).getStatus())
                .isEqualTo(404);
        assertThat(tasks(id)).containsExactly(Audience.SECRETARIAT);
        assertThat(database.sql("select count(*) from outbox.notice where about = :about and kind = :kind")
                        .param("about", "adoption:" + id)
                        .param("kind", "practices.adoption-reported")
                        .query(Long.class)
                        .single())
                .as("the next owner is told by letter as the first one was")
                .isEqualTo(2);
        act(id, "confirm", 1, "", of(next, Role.FOCAL_POINT));
        assertThat(state(id)).isEqualTo("confirmed");
    }

    @Test
    void showsWhoAdoptedAPracticeThatWasMergedAndNothingOfThatPractice() throws Exception {
        long survivor = practice("took-over");
        long merged = practice("was-taken-over");
        long id = report("was-taken-over", "mixed");
        act(id, "confirm", 1, "", of("icmpd", Role.FOCAL_POINT));
        practices.merge(secretariat(), survivor, List.of(merged)).orThrow();
        for (String address : List.of("/practices/took-over", "/practices/took-over/adoptions")) {
            assertThat(send(get(address), Reader.VISITOR).getContentAsString())
                    .contains("Nairobi, Kenya", "Smaller groups.")
                    .doesNotContain("was-taken-over");
        }
        assertThat(send(get("/api/v1/practices/took-over/adoptions"), Reader.VISITOR)
                        .getContentAsString())
                .contains("\"total\":1");
        Reader recused = new Reader(
                "test:recused",
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(Audience.PUBLIC),
                Set.of(new Reference(Practice.KIND, merged)));
        assertThat(send(get("/practices/took-over/adoptions"), recused).getContentAsString())
                .as("whoever is kept from a practice is kept from what was made of it")
                .doesNotContain("Smaller groups.");
        database.sql("update practices.practice set release_at = now() + interval '1 day' where id = :id")
                .param("id", merged)
                .update();
        assertThat(send(get("/practices/took-over"), Reader.VISITOR).getContentAsString())
                .doesNotContain("Smaller groups.");
    }

    @Test
    void countsOneAccountOfAPlaceAndYearThatWasToldOfBoth() throws Exception {
        long survivor = practice("told-of-both");
        long merged = practice("told-of-both-too");
        act(report("told-of-both", "worked"), "confirm", 1, "", of("icmpd", Role.FOCAL_POINT));
        act(report("told-of-both-too", "mixed"), "confirm", 1, "", of("icmpd", Role.FOCAL_POINT));
        practices.merge(secretariat(), survivor, List.of(merged)).orThrow();
        assertThat(send(get("/api/v1/practices/told-of-both"), Reader.VISITOR).getContentAsString())
                .contains("\"adoptions\":{\"total\":1,\"outcomes\":{\"worked\":1}}");
    }

    @Test
    void letsNobodyConfirmTheirOwnWordWhoseThePracticeIsNow() throws Exception {
        long practice = practice("came-to-its-adopter");
        long id = report("came-to-its-adopter", "mixed");
        practices
                .assign(secretariat(), Target.of(practice), organisation("iom"))
                .orThrow();
        assertThat(act(id, "confirm", 1, "", of("iom", Role.FOCAL_POINT)).getStatus())
                .isEqualTo(403);
        assertThat(tasks(id)).containsExactly(Audience.SECRETARIAT);
        act(id, "confirm", 1, "", secretariat());
        assertThat(state(id)).isEqualTo("confirmed");
    }

    @Test
    void refusesAnOrganisationThatIsNotThere() throws Exception {
        practice("adopted-by-nobody");
        MockHttpServletResponse answer = send(
                filled(post("/practices/adopted-by-nobody/adoptions"), "worked").param("organisation", "999999999"),
                secretariat());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("No organisation is known by this name.", "value=\"999999999\"", "Smaller groups.");
    }

    @Test
    void refusesThoseWhoBelongToNoOrganisationAndTheOwnerItself() throws Exception {
        practice("not-adoptable");
        String form = "/practices/not-adoptable/adoptions/new";
        assertThat(send(get(form), Reader.visitor(rights)).getStatus()).isEqualTo(403);
        assertThat(send(get(form), Reader.inRoles("test:reviewer", Set.of(Role.REVIEWER), rights))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse own = send(
                filled(post("/practices/not-adoptable/adoptions"), "worked").param("organisation", "icmpd"),
                of("icmpd", Role.CONTRIBUTOR));
        assertThat(own.getStatus()).isEqualTo(422);
        assertThat(own.getContentAsString()).contains("own, so it cannot report", "Smaller groups.");
        assertThat(send(
                                filled(post("/practices/not-adoptable/adoptions"), "worked")
                                        .param("organisation", "icmpd"),
                                of("iom", Role.CONTRIBUTOR))
                        .getStatus())
                .as("for an organisation that is not theirs")
                .isEqualTo(403);
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        practice("half-told");
        MockHttpServletResponse answer = send(
                post("/practices/half-told/adoptions")
                        .param("organisation", "iom")
                        .param("place", "Nairobi")
                        .param("year", "2999")
                        .param("outcome", "splendid")
                        .param("link", "javascript:alert(1)"),
                of("iom", Role.CONTRIBUTOR));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("value=\"Nairobi\"", "value=\"2999\"", "Choose how it went.", "begins with https://");
    }

    @Test
    void servesProgramsWithTheSameRefusals() throws Exception {
        practice("adopted-by-program");
        String body = """
                {"organisation": "iom", "place": "Dakar", "country": "SN", "year": 2022, "outcome": "too-early",
                 "adapted": "Nothing."}""";
        var post = post("/api/v1/practices/adopted-by-program/adoptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        MockHttpServletResponse told = send(post, of("iom", Role.CONTRIBUTOR));
        assertThat(told.getStatus()).isEqualTo(201);
        String id = Objects.requireNonNull(told.getHeader("Location")).replaceAll(".*/", "");
        assertThat(send(
                                post("/api/v1/adoptions/" + id + "/steps/confirm")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"version\": 7}"),
                                secretariat())
                        .getContentAsString())
                .contains("\"code\":\"version-stale\"");
        assertThat(send(
                                post("/api/v1/practices/adopted-by-program/adoptions")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"organisation\": \"iom\"}"),
                                of("iom", Role.CONTRIBUTOR))
                        .getContentAsString())
                .contains("\"code\":\"field-wrong\"");
    }
}
