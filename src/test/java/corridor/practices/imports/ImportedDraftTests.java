package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the secretariat does with drafts that an import of cards brought: nobody owns them. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ImportedDraftTests {

    private static final String IMPORTS = "/api/v1/practices/imports";

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request, Role.SECRETARIAT);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Role role) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.role(role)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private JsonNode json(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return new JsonMapper().readTree(send(request).getContentAsString());
    }

    /** The rows of an import of these cards, once they are drafted. */
    private JsonNode drafted(String cards) throws Exception {
        long id = json(multipart(IMPORTS)
                        .file(new MockMultipartFile(
                                "file", "cards.txt", "text/plain", cards.getBytes(StandardCharsets.UTF_8))))
                .get("id")
                .asLong();
        send(put(IMPORTS + "/{id}/mapping", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode one = json(get(IMPORTS + "/{id}", id));
        while (!one.get("state").asString().equals("done") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            one = json(get(IMPORTS + "/{id}", id));
        }
        assertThat(one.get("state").asString()).isEqualTo("done");
        return one;
    }

    private String version(long practice) {
        return database.sql("select version from practices.practice where id = :id")
                .param("id", practice)
                .query(String.class)
                .single();
    }

    @Test
    void editsAnImportedCardAndPublishesIt() throws Exception {
        JsonNode brought = drafted("""
                A quiet garden for everybody
                Kenya

                Policy challenge: Nobody knew where to sit down in the afternoon.

                Solution or approach: Benches were set up below old trees.
                """);
        JsonNode row = brought.get("rows").get(0);
        long practice = row.get("submission").asLong();
        String slug = row.get("practice").asString();
        String form = "/submissions/" + practice;
        assertThat(send(get("/practices/imports/{id}", brought.get("id").asLong()))
                        .getContentAsString())
                .contains(form + "/start");
        assertThat(send(get("/practices/{slug}", slug)).getContentAsString()).contains(form + "/start");
        assertThat(send(get(form + "/start")).getContentAsString()).contains("none yet: the record can be claimed");
        MockHttpServletResponse sorted = send(post(form + "/sorting")
                .param("version", version(practice))
                .param("theme", "local-authorities")
                .param("go", "later"));
        assertThat(sorted.getRedirectedUrl()).isEqualTo("/practices/" + slug);
        assertThat(json(get("/api/v1/submissions/{id}", practice))
                        .get("missing")
                        .valueStream())
                .extracting(JsonNode::asString)
                .contains("level")
                .doesNotContain("theme");
        long id = brought.get("id").asLong();
        String publication = "/practices/imports/" + id + "/publication";
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains(publication, "1 draft is not published yet.");
        send(post("/practices/{slug}/publication", slug).param("version", version(practice)));
        assertThat(json(get(IMPORTS + "/{id}", id)).get("unpublished").asInt()).isZero();
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains("No draft of this import is left to publish.")
                .doesNotContain(publication);
        assertThat(send(get("/practices/{slug}", slug), Role.CONTRIBUTOR).getContentAsString())
                .contains("Benches were set up below old trees.")
                .doesNotContain(form);
    }

    @Test
    void keepsOthersAwayFromWhatNobodyOwns() throws Exception {
        long curated = Objects.requireNonNull(database.sql("select id from practices.practice where slug = 'iris'")
                .query(Long.class)
                .single());
        Reader speaker = new Reader(
                "test:speaker",
                Set.of(Role.FOCAL_POINT),
                Set.of(),
                Map.of(1L, rights.of(Set.of(Role.FOCAL_POINT))),
                Set.of(Audience.PUBLIC, Audience.organisation(1)),
                Set.of());
        for (String url : List.of("/submissions/{id}/start", "/api/v1/submissions/{id}")) {
            assertThat(http.perform(get(url, curated).with(As.reader(speaker)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void leavesATextAsLongAsItCame() throws Exception {
        String approach = "Benches and shade for all. ".repeat(400).strip();
        long practice = drafted("""
                Benches at great length
                Kenya

                Policy challenge: Nobody sat down.

                Solution or approach: %s
                """.formatted(approach))
                .get("rows")
                .get(0)
                .get("submission")
                .asLong();
        assertThat(send(post("/submissions/{id}/story", practice)
                                .param("version", version(practice))
                                .param("summary", "Benches.")
                                .param("challenge", "Nobody sat down.")
                                .param("approach", approach))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(post("/submissions/{id}/story", practice)
                                .param("version", version(practice))
                                .param("summary", "Benches.")
                                .param("approach", approach + " And more."))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void suggestsThemesOfWhichACardSpeaks() throws Exception {
        JsonNode row = drafted("""
                Sending money home for less
                Kenya

                Policy challenge: Remittance costs were high, and transfer fees were hidden.

                Solution or approach: Mobile money and financial literacy courses for migrant workers, run by cities.
                """).get("rows").get(0);
        assertThat(row.get("notes").valueStream())
                .extracting(JsonNode::asString)
                .contains("themes-from-text");
        String practice = row.get("practice").asString();
        assertThat(json(get("/api/v1/practices/{slug}", practice))
                        .at("/content/classification/themes")
                        .valueStream())
                .extracting(JsonNode::asString)
                .contains("remittances")
                .hasSizeLessThanOrEqualTo(2);
    }

    private void awaitPublished(long id) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        String state = "";
        while (!state.equals("published") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            state = json(get(IMPORTS + "/{id}", id)).get("state").asString();
        }
        assertThat(state).isEqualTo("published");
    }

    private long published(long id) {
        return database.sql("""
                select count(*) from practices.import_row row join practices.practice p on p.id = row.practice
                where row.import = :id and p.state = 'checked'""").param("id", id).query(Long.class).single();
    }

    private static String card(String title, String approach) {
        return """
                %s
                Kenya

                Policy challenge: Remittances are dear.

                Solution or approach: %s

                """.formatted(title, approach);
    }

    @Test
    void publishesWhatWasSeparatedOncePublicationIsOver() throws Exception {
        String approach = "Remittances are sent home by pigeons that everybody trusts.";
        JsonNode brought = drafted(card("Pigeons of trust", approach) + card("Pigeons of trust", approach));
        long id = brought.get("id").asLong();
        assertThat(brought.get("clusters").asInt()).isEqualTo(1);
        JsonNode second = brought.get("rows").get(1);
        assertThat(second.get("cluster").asLong())
                .isEqualTo(brought.get("rows").get(0).get("submission").asLong());
        JsonNode clusters = json(get(IMPORTS + "/{id}/clusters", id));
        assertThat(clusters.get(0).get("rows").get(0).get("number").asInt())
                .isEqualTo(second.get("number").asInt());
        send(post(IMPORTS + "/{id}/publication", id));
        awaitPublished(id);
        assertThat(published(id)).isEqualTo(1);
        send(post(IMPORTS + "/{id}/separations", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rows\": [" + second.get("number") + "]}"));
        assertThat(send(post(IMPORTS + "/{id}/publication", id)).getStatus()).isEqualTo(200);
        awaitPublished(id);
        assertThat(published(id)).isEqualTo(2);
    }

    @Test
    void goesOnPublishingWhereItStopped() throws Exception {
        JsonNode brought = drafted(card("Doves of trust", "Remittances go by dove."));
        long id = brought.get("id").asLong();
        database.sql("update practices.import set state = 'failed', failure = 'internal-error' where id = :id")
                .param("id", id)
                .update();
        send(post(IMPORTS + "/{id}/publication", id));
        awaitPublished(id);
        assertThat(published(id)).isEqualTo(1);
        assertThat(json(get(IMPORTS + "/{id}", id)).has("failure")).isFalse();
        database.sql("update practices.import set state = 'failed', total = null where id = :id")
                .param("id", id)
                .update();
        assertThat(send(post(IMPORTS + "/{id}/publication", id)).getContentAsString())
                .contains("import-not-drafted");
    }

    @Test
    void countsAndPagesClustersHoweverManyThereAre() throws Exception {
        StringBuilder cards = new StringBuilder();
        for (int at = 0; at < 25; at++) {
            String title = "Flight %s of geese".formatted(new String(new char[] {(char) ('a' + at)}).repeat(6));
            String approach = "Geese of formation %d carry the mail of village %d.".formatted(at * 7919, at * 104729);
            cards.append(card(title, approach)).append(card(title, approach));
        }
        JsonNode brought = drafted(cards.toString());
        long id = brought.get("id").asLong();
        int all = brought.get("clusters").asInt();
        assertThat(all).isGreaterThan(20);
        JsonNode first = json(get(IMPORTS + "/{id}/clusters", id));
        assertThat(first).hasSize(20);
        long last = first.get(19).get("cluster").asLong();
        assertThat(json(get(IMPORTS + "/{id}/clusters", id).param("after", String.valueOf(last))))
                .hasSize(all - 20);
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains("?cluster=" + last + "#duplicates", "<b>" + all + "</b>");
        JsonNode pair = first.get(0);
        send(post(IMPORTS + "/{id}/merges", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"survivor\": %s, \"duplicates\": [%s]}"
                        .formatted(pair.get("cluster"), pair.get("rows").get(0).get("submission"))));
        assertThat(json(get(IMPORTS + "/{id}", id)).get("clusters").asInt()).isEqualTo(all - 1);
    }

    @Test
    void leadsToImportsFromTheDeskAndFromARepositoryWithoutFindings() throws Exception {
        assertThat(send(get("/")).getContentAsString()).contains("href=\"/practices/imports\"");
        assertThat(send(get("/practices").param("q", "qzxwvkj plmokn")).getContentAsString())
                .contains("href=\"/practices/imports\"");
        assertThat(http.perform(get("/").with(As.role(Role.FOCAL_POINT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("/practices/imports");
    }
}
