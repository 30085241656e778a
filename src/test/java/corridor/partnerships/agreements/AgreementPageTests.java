package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AgreementPageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signing signing;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    private AgreementScene scene;

    @BeforeEach
    void threeOrganisations() {
        scene = new AgreementScene(organisations, agreements, signing, rights, database);
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
                "/agreements",
                "/agreements?q=health&lang=ar",
                "/agreements?instrument=memorandum&stage=signed&country=ZA&sort=signed&lang=ru",
                "/agreements?instrument=no-such-kind&stage=no-such-stage&country=zz&year=never&lang=es",
                "/agreements/uk-south-africa-health-workers?lang=fr",
                "/agreements/mexico-us-remittance-agreement?lang=zh",
                "/agreements/compare?one=uk-south-africa-health-workers&other=mexico-us-remittance-agreement&lang=es",
                "/corrections?lang=ar"
            })
    void showsEachPageWithoutAKeyInPlaceOfAWord(String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .doesNotContain(
                        ">agreements.", "agreements.standing", ">shape.", "shape.choice", "thread.", "assurance.");
    }

    @Test
    void tellsOfTheTwoThatDocumentsNameAsReported() throws Exception {
        String page = answer(get("/agreements/uk-south-africa-health-workers")).getContentAsString();
        assertThat(page)
                .contains("Document 003, lines", "South Africa", "No party has said anything here", "Not known.");
        assertThat(answer(get("/agreements?country=ZA")).getContentAsString())
                .contains("uk-south-africa-health-workers")
                .doesNotContain("mexico-us-remittance-agreement\"");
        assertThat(answer(get("/partnerships/uk-south-africa-health-workers")).getContentAsString())
                .contains("/agreements/uk-south-africa-health-workers");
    }

    @Test
    void comparesClauseByClauseWithoutTakingTheUnknownForNo() throws Exception {
        String page = answer(get(
                        "/agreements/compare?one=uk-south-africa-health-workers&other=mexico-us-remittance-agreement"))
                .getContentAsString();
        assertThat(page).contains("not known").doesNotContain("neither<");
        assertThat(answer(get("/agreements/compare?one=uk-south-africa-health-workers&other=nothing"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(Clauses.compared(clause("yes"), clause("partly"))).isEqualTo("both");
        assertThat(Clauses.compared(clause("yes"), clause("no"))).isEqualTo("one");
        assertThat(Clauses.compared(clause("no"), clause("not-applicable"))).isEqualTo("neither");
        assertThat(Clauses.compared(clause("yes"), clause("not-known"))).isEqualTo("not-known");
    }

    private static Clause clause(String standing) {
        return new Clause("women", standing, "", LocalizedText.EMPTY);
    }

    @Test
    void isDraftedAndAnsweredOnPages() throws Exception {
        Reader north = scene.focal(scene.north);
        String own = organisations.find(scene.north).orElseThrow().slug().value();
        String other = organisations.find(scene.south).orElseThrow().slug().value();
        MockHttpServletResponse begun = as(
                north,
                post("/agreements")
                        .param("organisation", own)
                        .param("parties", other)
                        .param("instrument", "memorandum")
                        .param("title-en", "Carers between " + own + " and " + other));
        assertThat(begun.getStatus()).isEqualTo(302);
        String workspace = String.valueOf(begun.getRedirectedUrl());
        String page = as(north, get(workspace)).getContentAsString();
        assertThat(page).contains("Carers between", "0 of 23 answered", "Negotiate it with the parties");
        String url = workspace.replace("/workspace", "");
        assertThat(as(north, get(url + "/clauses")).getContentAsString()).contains("Recruitment and fees");
        assertThat(as(
                                north,
                                post(url + "/clauses")
                                        .param("version", "1")
                                        .param("women", "partly")
                                        .param("women.note", "Article 4"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(as(north, post(url + "/clauses").param("version", "1").param("women", "no"))
                        .getStatus())
                .isEqualTo(412);
        assertThat(as(north, post(url + "/clauses").param("version", "2").param("women", "perhaps"))
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse stale = as(
                north,
                post(url + "/edit")
                        .param("version", "1")
                        .param("parties", other)
                        .param("instrument", "tripartite")
                        .param("title-en", "Typed meanwhile"));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString()).contains("Typed meanwhile");
        assertThat(as(scene.focal(scene.stranger), get(workspace)).getStatus()).isEqualTo(404);
    }

    /** Two who answer at once: what only one of them answered stands, and of the rest each is told what the other says. */
    @Test
    void losesNoAnswerOfTwoWhoFillTheChecklistAtOnce() throws Exception {
        long id = scene.negotiated("memorandum");
        Agreement one = scene.read(scene.north, id);
        String version = String.valueOf(one.version());
        String before = json.writeValueAsString(one.clauses());
        as(
                scene.focal(scene.south),
                post(one.url() + "/clauses")
                        .param("version", version)
                        .param("women", "no")
                        .param("health", "partly"));
        MockHttpServletResponse stale = as(
                scene.focal(scene.north),
                post(one.url() + "/clauses")
                        .param("version", version)
                        .param("before", before)
                        .param("women", "yes")
                        .param("women.note", "Article 4")
                        .param("health", "not-known")
                        .param("training", "yes"));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString())
                .contains("they wrote:", "Article 4", "value=\"partly\" selected", "Nothing that you typed is lost")
                .doesNotContain("value=\"no\" selected");
    }

    @Test
    void refusesClausesAndContentOfProgramsThatMeanNothing() throws Exception {
        long id = scene.negotiated("memorandum");
        String url = "/api/v1" + scene.read(scene.north, id).url();
        Reader north = scene.focal(scene.north);
        Programs programs = new Programs(http, json);
        assertThat(programs.refused("PUT", url + "/clauses", "{\"clauses\": [{\"clause\": \"weather\"}]}", north))
                .isEqualTo("422 entry-malformed");
        assertThat(programs.refused("PUT", url, "{}", north)).isEqualTo("422 entry-malformed");
        assertThat(programs.refused("PUT", url, "{\"content\": {\"instrument\": \"treaty\"}}", north))
                .isEqualTo("422 entry-malformed");
        programs.done("PUT", url + "/clauses", "{\"clauses\": [{\"clause\": \"women\"}]}", north);
        assertThat(scene.read(scene.north, id).clauses()).noneMatch(Clause::answered);
    }

    @Test
    void takesAFormThatSaysNothingOfWhatItWasOpenedFor() throws Exception {
        long id = scene.negotiated("memorandum");
        Agreement one = scene.read(scene.north, id);
        assertThat(as(
                                scene.focal(scene.north),
                                post(one.url() + "/clauses")
                                        .param("version", String.valueOf(one.version()))
                                        .param("before", "[null]")
                                        .param("women", "yes"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void tellsProgramsOfPartiesTheVersionAndRefusesFiltersThatAreNone() throws Exception {
        long id = scene.negotiated("memorandum");
        Agreement one = scene.read(scene.north, id);
        Reader north = scene.focal(scene.north);
        Programs programs = new Programs(http, json);
        assertThat(programs.read("/api/v1" + one.workspace(), north)
                        .path("version")
                        .asInt())
                .isEqualTo(one.version());
        assertThat(programs.refused("GET", "/api/v1" + one.workspace(), "", scene.focal(scene.stranger)))
                .isEqualTo("404 page-missing");
        assertThat(programs.refused("GET", "/api/v1/agreements?country=%25", "", north))
                .isEqualTo("422 entry-malformed");
        assertThat(programs.refused("GET", "/api/v1/agreements?stage=dropped", "", north))
                .isEqualTo("422 entry-malformed");
        assertThat(programs.read("/api/v1/agreements?country=ZA", north).toString())
                .contains("uk-south-africa-health-workers")
                .doesNotContain("mexico-us-remittance-agreement");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        long id = scene.negotiated("memorandum");
        Reader north = scene.focal(scene.north);
        assertThat(as(
                                north,
                                post("/disclosures/of/agreement/" + id)
                                        .param("fact", "front")
                                        .param("audience", "community")
                                        .param("embargo", "2001-01-01T10:00"))
                        .getContentAsString())
                .contains("value=\"2001-01-01T10:00\"", "value=\"community\" selected", "That instant is past");
        String steps = scene.read(scene.north, id).url() + "/steps/";
        assertThat(as(north, post(steps + "drop").param("version", "1").param("reason", "Typed in vain"))
                        .getContentAsString())
                .contains("Typed in vain");
        assertThat(as(north, post(steps + "end").param("version", "2").param("day", "yesterday"))
                        .getContentAsString())
                .contains("That day cannot be");
    }

    @Test
    void isSignedOnItsPageAndByNoProgram() throws Exception {
        long id = scene.negotiated("memorandum");
        agreements
                .answer(
                        scene.focal(scene.north),
                        Target.of(id),
                        List.of(new Clause(
                                "women", "yes", "", LocalizedText.of(Map.of("en", "Article 7", "fr", "Artikel sept")))))
                .orThrow();
        scene.text(id);
        scene.step(scene.north, id, "offer").orThrow();
        Agreement one = scene.read(scene.north, id);
        Reader south = scene.focal(scene.south);
        assertThat(as(south, get(one.url() + "/sign")).getContentAsString())
                .contains(one.sha256().substring(0, 4) + " " + one.sha256().substring(4, 8));
        assertThat(as(south, get(one.url() + "/sign")).getContentAsString())
                .contains("Text", "text.pdf", "Recruitment and fees", "Article 7", "Artikel sept", "In short");
        assertThat(as(south, get(one.workspace())).getContentAsString()).contains("Article 7", "Artikel sept");
        Programs programs = new Programs(http, json);
        assertThat(programs.refused("POST", "/api/v1" + one.url() + "/signature", "{}", south))
                .isEqualTo("403 factor-token");
        assertThat(as(
                                south,
                                post(one.url() + "/sign")
                                        .param("organisation", String.valueOf(scene.south))
                                        .param("sha256", "e".repeat(64)))
                        .getStatus())
                .isEqualTo(412);
        assertThat(as(
                                scene.reader(scene.south, Role.CONTRIBUTOR),
                                post(one.url() + "/sign")
                                        .param("organisation", String.valueOf(scene.south))
                                        .param("sha256", one.sha256()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(as(
                                south,
                                post(one.url() + "/sign")
                                        .param("organisation", String.valueOf(scene.south))
                                        .param("sha256", one.sha256()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(scene.read(scene.north, id).signatures())
                .extracting(Signature::factor)
                .isEqualTo(List.of("development"));
    }

    @Test
    void saysWhyWhatWasSignedIsNotChangedAndWhyItIsNotProlonged() throws Exception {
        long id = scene.negotiated("memorandum");
        renews(id, "no");
        scene.text(id);
        scene.step(scene.north, id, "offer").orThrow();
        Reader north = scene.focal(scene.north);
        Agreement one = scene.read(scene.north, id);
        MockHttpServletResponse edit = as(north, get(one.url() + "/edit"));
        assertThat(edit.getStatus()).isEqualTo(409);
        assertThat(edit.getContentAsString()).contains("is not rewritten");
        for (long party : List.of(scene.north, scene.south, scene.midland)) {
            signing.sign(scene.focal(party), Target.of(id), party, one.sha256(), () -> Outcome.done("code"))
                    .orThrow();
        }
        scene.step(scene.north, id, "enter-into-force").orThrow();
        assertThat(as(north, get(one.workspace())).getContentAsString())
                .contains("It goes on beyond its end", "does not say that it renews itself", "Correct the day");
        renews(id, "yes");
        String version = String.valueOf(scene.read(scene.north, id).version());
        MockHttpServletResponse early = as(
                north,
                post(one.url() + "/steps/prolong")
                        .param("version", version)
                        .param("reason", "Typed in vain")
                        .param("day", "2030-01-31"));
        assertThat(early.getContentAsString()).contains("The signed end is 2030-01-31", "Typed in vain");
        assertThat(as(
                                north,
                                post(one.url() + "/steps/prolong")
                                        .param("version", version)
                                        .param("reason", "Nobody gave notice")
                                        .param("day", "2031-01-31"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(as(north, get(one.workspace())).getContentAsString())
                .contains("Goes on until", "Nobody gave notice");
    }

    private void renews(long id, String renews) {
        database.sql("""
                update partnerships.agreement set content = content
                    || jsonb_build_object('expires', '2030-01-31', 'renews', :renews) where id = :id""").param("id", id).param("renews", renews).update();
    }

    @Test
    void asksPartiesOnTheirPagesWhatTheWorldMayRead() throws Exception {
        long id = scene.negotiated("memorandum");
        Agreement one = scene.read(scene.north, id);
        String facts = "/disclosures/of/agreement/" + id;
        assertThat(as(scene.focal(scene.stranger), get(facts)).getStatus()).isEqualTo(404);
        assertThat(as(scene.focal(scene.north), get(facts)).getContentAsString())
                .contains("Ask all parties");
        MockHttpServletResponse asked = as(scene.focal(scene.north), post(facts).param("fact", "front"));
        assertThat(asked.getStatus()).isEqualTo(302);
        String page = String.valueOf(asked.getRedirectedUrl());
        assertThat(as(scene.focal(scene.south), get(page)).getContentAsString())
                .contains("Exactly these words", "Carers of", "You answer for");
        for (long party : List.of(scene.south, scene.midland)) {
            assertThat(as(
                                    scene.focal(party),
                                    post(page + "/consent")
                                            .param("version", "1")
                                            .param("organisation", String.valueOf(party))
                                            .param("answer", "yes"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(answer(get(one.url())).getContentAsString()).contains("/reports/agreement/" + one.slug());
        assertThat(new Programs(http, json)
                        .read("/api/v1" + one.url(), Reader.VISITOR)
                        .path("facts")
                        .path(0)
                        .path("disclosure")
                        .asLong())
                .isEqualTo(Long.parseLong(page.replaceAll("\\D", "")));
        assertThat(answer(get("/sitemaps/agreements-1.xml")).getContentAsString())
                .contains(one.slug());
        index.repair();
        assertThat(answer(get("/agreements").param("q", scene.title())).getContentAsString())
                .contains(one.slug());
        assertThat(answer(get("/search").param("q", scene.title())).getContentAsString())
                .contains("href=\"" + one.url() + "\"");
        assertThat(as(scene.focal(scene.south), get("/disclosures")).getContentAsString())
                .contains(page);
    }
}
