package corridor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PartnershipPageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient database;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    private Reader reader(String slug, Role role) {
        long id = organisations.bySlug(slug).orElseThrow().id();
        return new Reader(
                "person:7",
                Set.of(role),
                Set.of(),
                Map.of(id, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(id)),
                Set.of());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private MockHttpServletResponse as(Reader reader, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return answer(request.with(csrf()).with(As.reader(reader)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships",
                "/partnerships?q=bank&lang=ar",
                "/partnerships?theme=remittances&stage=reported",
                "/partnerships/prime-africa",
                "/partnerships/spain-ecowas-fund?lang=fr",
                "/partnerships/uk-south-africa-health-workers?lang=zh",
                "/partnerships/international-partnership-migration-development?lang=ru",
                "/partnerships/call-to-action-remittances-flowing?lang=es"
            })
    void showsEachPageWithoutAKeyInPlaceOfAWord(String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .doesNotContain(">partnerships.", "partnerships.stage", ">shape.", "thread.", "refusal.");
    }

    @Test
    void marksWhatIsNotKnownAndWhereAFactStands() throws Exception {
        String page = answer(get("/partnerships/prime-africa")).getContentAsString();
        assertThat(page)
                .contains(
                        "Not known",
                        "Document 001, lines \u206690\u2069",
                        "As reported by documents",
                        "part not known");
    }

    @Test
    void linksThemFromTheFirstPageAndFromWhatTheyAreAbout() throws Exception {
        assertThat(answer(get("/")).getContentAsString()).contains("href=\"/partnerships\"");
        assertThat(answer(get("/organisations/ifad")).getContentAsString()).contains("/partnerships/prime-africa");
        assertThat(answer(get("/practices/prime-africa")).getContentAsString()).contains("/partnerships/prime-africa");
    }

    @Test
    void writesATable() throws Exception {
        assertThat(answer(get("/partnerships/table.csv")).getContentAsString())
                .contains("slug", "prime-africa", "reported");
    }

    private String begun(Reader reader, String organisation, String title) throws Exception {
        MockHttpServletResponse answer = as(
                reader,
                post("/partnerships")
                        .param("organisation", organisation)
                        .param("title-en", title)
                        .param("summary-en", "In short"));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void isBegunOnAPageAndWrittenKindByKind() throws Exception {
        Reader ifad = reader("ifad", Role.FOCAL_POINT);
        String workspace = begun(ifad, "ifad", "Begun on a page");
        String url = workspace.replace("/workspace", "");
        assertThat(as(ifad, get(workspace)).getContentAsString()).contains("Begun on a page");
        assertThat(as(ifad, get(url)).getRedirectedUrl()).isEqualTo(workspace);
        for (String kind : java.util.List.of(
                "objective",
                "work",
                "statement",
                "burden",
                "need",
                "commitment",
                "declaration",
                "interest",
                "governance",
                "risk",
                "meeting",
                "note",
                "adaptation",
                "dispute",
                "lesson")) {
            MockHttpServletResponse page = as(ifad, get(url + "/plan/" + kind));
            assertThat(page.getStatus()).as(kind).isEqualTo(200);
            assertThat(page.getContentAsString()).doesNotContain(">shape.", ">partnerships.");
        }
        assertThat(as(
                                ifad,
                                post(url + "/plan/objective/new")
                                        .param("outcome-en", "More")
                                        .param("due", "2031"))
                        .getRedirectedUrl())
                .isEqualTo(url + "/plan/objective");
        assertThat(as(ifad, get(url + "/plan/objective")).getContentAsString()).contains("More");
        MockHttpServletResponse wrong =
                as(ifad, post(url + "/plan/objective/new").param("due", "tomorrow"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("tomorrow");
        assertThat(as(ifad, get(url + "/plan/nothing")).getStatus()).isEqualTo(404);
    }

    /** What somebody reads elsewhere becomes a partnership, and both know of each other. */
    @Test
    void isMadeOfWhatSomebodyReads() throws Exception {
        Reader ifad = reader("ifad", Role.FOCAL_POINT);
        long listing = database.sql("select id from practices.practice where slug = 'prime-africa'")
                .query(Long.class)
                .single();
        String from = "practice:" + listing;
        assertThat(as(ifad, get("/partnerships/new").param("from", from)).getContentAsString())
                .contains("name=\"from\" value=\"" + from + "\"", "It comes out of");
        assertThat(as(ifad, get("/partnerships/new").param("from", "practice:999999999"))
                        .getStatus())
                .isEqualTo(404);
        String workspace = String.valueOf(as(
                        ifad,
                        post("/partnerships")
                                .param("organisation", "ifad")
                                .param("from", from)
                                .param("title-en", "Made of a practice")
                                .param("summary-en", "In short"))
                .getRedirectedUrl());
        assertThat(workspace).endsWith("/workspace");
        MockHttpServletResponse byProgram = as(
                ifad,
                post("/api/v1/partnerships")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"organisation": "ifad", "from": "%s", "content": {"title": {"en": "Made by a program"}, "summary":
                            {"en": "Short"}}}""".formatted(from)));
        assertThat(byProgram.getStatus()).isEqualTo(200);
        assertThat(as(ifad, get("/threads/practice/" + listing)).getContentAsString())
                .contains("Made of a practice", "Made by a program");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatTheyChanged() throws Exception {
        Reader ifad = reader("ifad", Role.FOCAL_POINT);
        String url = begun(ifad, "ifad", "Changed by two").replace("/workspace", "");
        as(
                ifad,
                post(url + "/edit")
                        .param("version", "1")
                        .param("title-en", "Changed by one")
                        .param("summary-en", "In short"));
        MockHttpServletResponse late = as(
                ifad,
                post(url + "/edit")
                        .param("version", "1")
                        .param("before", "{\"title\":{\"en\":\"Changed by two\"},\"summary\":{\"en\":\"In short\"}}")
                        .param("title-en", "Changed by the other")
                        .param("summary-en", "In short"));
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(late.getContentAsString()).contains("Changed by the other", "Changed by one");
    }

    @Test
    void isHiddenFromThoseWhoAreNotInIt() throws Exception {
        String workspace = begun(reader("ifad", Role.FOCAL_POINT), "ifad", "Hidden from others");
        Reader other = reader("icmpd", Role.FOCAL_POINT);
        assertThat(as(other, get(workspace)).getStatus()).isEqualTo(404);
        assertThat(as(
                                other,
                                post(workspace.replace("/workspace", "/steps/design"))
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get(workspace.replace("/workspace", ""))).getStatus()).isEqualTo(404);
        MockHttpServletResponse foreign = as(
                other,
                post("/partnerships")
                        .param("organisation", "ifad")
                        .param("title-en", "Not mine")
                        .param("summary-en", "In short"));
        assertThat(foreign.getStatus()).isEqualTo(403);
        assertThat(foreign.getContentAsString()).contains("Not mine");
    }

    @Test
    void answersProgramsWithTheSameRefusals() throws Exception {
        Reader ifad = reader("ifad", Role.FOCAL_POINT);
        MockHttpServletResponse begun = as(
                ifad,
                post("/api/v1/partnerships")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"organisation": "ifad", "content": {"title": {"en": "By a program"}, "summary": {"en": "Short"}}}"""));
        assertThat(begun.getStatus()).isEqualTo(200);
        String url = "/api/v1/partnerships/by-a-program";
        assertThat(begun.getContentAsString()).contains("by-a-program");
        assertThat(as(ifad, get(url + "/workspace")).getContentAsString())
                .contains("\"gate\"", "\"design\":\"objective-missing\"");
        MockHttpServletResponse refused = as(
                ifad,
                post(url + "/steps/design")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("objective-missing");
        assertThat(as(
                                ifad,
                                post(url + "/plan/objective")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"content\": {\"due\": \"soon\"}}"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(get("/api/v1/partnerships/prime-africa")).getContentAsString())
                .contains("\"basis\":\"presented\"");
        assertThat(answer(get(url)).getStatus()).isEqualTo(404);
    }
}
