package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Role;
import corridor.search.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PracticePageTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvc http;

    @AfterEach
    void removeWhatWasMade() {
        List<Long> made = database.sql("delete from practices.practice where slug like 'page-%' returning id")
                .query((row, number) -> row.getLong(1))
                .list();
        index.follow(Practice.KIND, made);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    @Test
    void leadsFromAMergedPracticeToTheOneThatTookItsPlace() throws Exception {
        long survivor = TestPractice.named("page-survivor").insert(database);
        TestPractice.named("page-merged").mergedInto(survivor).insert(database);
        MockHttpServletResponse answer = send(get("/practices/page-merged"));
        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).endsWith("/practices/page-survivor");
    }

    @Test
    void keepsTheAddressOfAHiddenSuccessorToItself() throws Exception {
        long hidden = TestPractice.named("page-hidden-name").in("draft").insert(database);
        TestPractice.named("page-merged").mergedInto(hidden).insert(database);
        for (String address : List.of("/practices/page-merged", "/api/v1/practices/page-merged")) {
            MockHttpServletResponse answer = send(get(address));
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(answer.getContentAsString() + answer.getHeader("Location"))
                    .doesNotContain("page-hidden-name");
        }
    }

    @Test
    void saysNothingOfWhatWasNeverPublished() throws Exception {
        TestPractice.named("page-withdrawn").in("withdrawn").insert(database);
        assertThat(send(get("/practices/page-withdrawn")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/practices/page-withdrawn")).getStatus()).isEqualTo(404);
    }

    @Test
    void publishesADraftFromItsPage() throws Exception {
        TestPractice.named("page-draft").in("draft").insert(database);
        assertThat(send(get("/practices/page-draft").with(As.role(Role.SECRETARIAT)))
                        .getContentAsString())
                .contains("/practices/page-draft/publication");
        assertThat(send(post("/practices/page-draft/publication")
                                .param("version", "1")
                                .with(csrf())
                                .with(As.role(Role.SECRETARIAT)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(get("/practices/page-draft")).getStatus()).isEqualTo(200);
    }

    @Test
    void tellsTheSecondOfTwoThatTheRecordWasChanged() throws Exception {
        TestPractice.named("page-twice").in("draft").insert(database);
        MockHttpServletRequestBuilder publication =
                post("/practices/page-twice/publication").param("version", "0").with(csrf());
        MockHttpServletResponse answer = send(publication.with(As.role(Role.SECRETARIAT)));
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("nothing was overwritten");
    }

    @Test
    void writesTheStatusThatARecordReallyHasIntoTables() throws Exception {
        long draft = TestPractice.named("page-draft")
                .saying("Page draft", "Tablewords")
                .in("draft")
                .insert(database);
        long attested = TestPractice.named("page-attested")
                .saying("Page attested", "Tablewords")
                .insert(database);
        database.sql("update practices.practice set attested_at = now() where id = :id")
                .param("id", attested)
                .update();
        index.follow(Practice.KIND, List.of(draft, attested));
        String table = send(get("/practices.csv?q=tablewords").with(As.role(Role.SECRETARIAT)))
                .getContentAsString();
        assertThat(table.lines().filter(line -> line.contains("Page draft")))
                .singleElement()
                .asString()
                .contains(",draft,");
        assertThat(table.lines().filter(line -> line.contains("Page attested")))
                .singleElement()
                .asString()
                .contains(",attested by its owner,");
    }

    @Test
    void marksEveryTextThatIsThereInAnotherLanguageOnly() throws Exception {
        String name = "Economist Intelligence Unit";
        long organisation = database.sql(
                        "select id from actors.organisation where slug = 'economist-intelligence-unit'")
                .query(Long.class)
                .single();
        long practice = TestPractice.named("page-tongues")
                .saying("Page of tongues", "Fallbackwords stand in this summary.")
                .insert(database);
        database.sql("""
                update practices.practice
                set classification = jsonb_set(classification, '{proponents,organisations}', to_jsonb(array[:organisation]))
                where id = :practice""")
                .param("organisation", organisation)
                .param("practice", practice)
                .update();
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id)
                values ('practice', :practice, 'proponent', 'organisation', :organisation)""")
                .param("organisation", organisation)
                .param("practice", practice)
                .update();
        index.follow(Practice.KIND, List.of(practice));
        String marked = "<span lang=\"en\" dir=\"ltr\">%s</span><span class=\"tongue\">";

        String page = body("/practices/page-tongues?lang=ar");
        String chips = page.substring(page.indexOf("<dl class=\"facts\">"), page.indexOf("</dl>"));
        assertThat(chips).contains(marked.formatted(name));
        String thread = page.substring(page.indexOf("<ol class=\"thread-line\">"));
        assertThat(thread).contains(marked.formatted("Page of tongues"), marked.formatted(name));

        for (String list : List.of("/partnerships", "/agreements", "/registers/all", "/exchange")) {
            assertThat(body(list + "?organisation=economist-intelligence-unit&lang=ar"))
                    .as("a value of a facet of " + list)
                    .contains(marked.formatted(name));
        }

        String crumbs = body("/practices/page-tongues/corrections?lang=ar");
        assertThat(crumbs.substring(crumbs.indexOf("class=\"crumbs\""), crumbs.indexOf("<h1>")))
                .contains(marked.formatted("Page of tongues"));

        String passage = marked.formatted("… <mark>Fallbackwords</mark> stand in this summary. …");
        for (String list : List.of("/practices?q=fallbackwords", "/search?q=fallbackwords")) {
            assertThat(body(list + "&lang=ar")).contains(passage);
            assertThat(body(list + "&lang=en"))
                    .contains("<mark>Fallbackwords</mark>")
                    .doesNotContain(passage);
        }
    }

    private String body(String address) throws Exception {
        return send(get(address)).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
