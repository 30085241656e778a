package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.search.SearchIndex;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Markup and script in every column that holds what people wrote, past every check of forms, and then every address as
 * somebody who sees all: nothing of it is alive anywhere.
 */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "corridor.jobs.running=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredScriptTests {

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

    /** Columns of plain text that people write, by table. */
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            Map.entry("actors.person", List.of("name")),
            Map.entry("actors.appointment", List.of("name")),
            Map.entry("documents.document", List.of("title")),
            Map.entry("documents.file", List.of("name", "reason")),
            Map.entry("practices.request", List.of("organisation", "name", "message")),
            Map.entry("practices.review", List.of("reasons")),
            Map.entry("practices.review_assignment", List.of("reason")),
            Map.entry("practices.showing", List.of("place", "source")),
            Map.entry("practices.import", List.of("file_name")),
            Map.entry("vetting.interest", List.of("note")),
            Map.entry("vetting.report", List.of("message", "reason", "appeal")),
            Map.entry("accounts.factor_reset", List.of("reason")),
            Map.entry("accounts.token", List.of("name")),
            Map.entry("accounts.passkey", List.of("name")));

    /** Columns of texts by language. */
    private static final Map<String, List<String>> LOCALIZED = Map.of(
            "actors.organisation", List.of("name"),
            "practices.practice", List.of("title", "summary"),
            "vetting.report", List.of("title"),
            "outbox.draft", List.of("subject", "text"),
            "outbox.task", List.of("title"));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private Foreign foreign = new Foreign(0, Map.of(), Map.of());

    @BeforeAll
    void write() {
        foreign = Foreign.in(database, 921);
        long practice = foreign.ids().getOrDefault("practice", 0L);
        database.sql("""
                update practices.practice set state = 'checked', published_at = now(), audience = '{public}',
                    narrative = :narrative::jsonb where id = :id""")
                .param(
                        "narrative",
                        poisoned(JsonMapper.shared()
                                        .readTree(database.sql(
                                                        "select narrative::text from practices.practice where slug = 'iris'")
                                                .query(String.class)
                                                .single()))
                                .toString())
                .param("id", practice)
                .update();
        database.sql("update practices.request set practice = :id")
                .param("id", practice)
                .update();
        WRITTEN.forEach((table, columns) -> columns.forEach(column -> database.sql(
                        "update " + table + " set " + column + " = :text where " + column + " is not null")
                .param("text", fitting(table, column))
                .update()));
        String localized = JsonMapper.shared().writeValueAsString(Map.of("en", Markup.TEXT, "ar", Markup.TEXT));
        LOCALIZED.forEach((table, columns) -> columns.forEach(column -> database.sql("update " + table + " set "
                        + column + " = :text::jsonb" + (table.startsWith("practices") ? " where id = " + practice : ""))
                .param("text", localized)
                .update()));
        database.sql("""
                update practices.review_assignment set answers = :answers::jsonb""")
                .param(
                        "answers",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("scores", Map.of(), "verdict", "", "comment", Markup.TEXT)))
                .update();
        database.sql("update practices.import set columns = array[:text]")
                .param("text", Markup.TEXT)
                .update();
        index.follow("practice", List.of(practice));
    }

    /** Some columns are shorter than the text. */
    private static String fitting(String table, String column) {
        int most = table.startsWith("accounts.") ? 80 : column.equals("name") ? 110 : Markup.TEXT.length();
        return Markup.TEXT.substring(0, Math.min(most, Markup.TEXT.length()));
    }

    private static JsonNode poisoned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean texts = !object.isEmpty() && LANGUAGES.containsAll(object.propertyNames());
            object.propertyNames().stream()
                    .toList()
                    .forEach(name -> object.set(
                            name,
                            texts ? JsonNodeFactory.instance.stringNode(Markup.TEXT) : poisoned(object.get(name))));
            if (object.has("links")) {
                object.set(
                        "links",
                        JsonNodeFactory.instance.arrayNode().add(Markup.ADDRESS).add(Markup.TEXT));
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(StoredScriptTests::poisoned);
        }
        return node;
    }

    @AfterAll
    void forget() {
        index.follow("practice", List.of(foreign.ids().getOrDefault("practice", 0L)));
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (String slug : foreign.slugs().values()) {
            for (long id : foreign.ids().values()) {
                for (Walk.Step step : Walk.of(
                        requestMappingHandlerMapping,
                        Map.of("id", String.valueOf(id), "slug", slug, "address", slug))) {
                    if (step.method() == RequestMethod.GET) {
                        addresses.add(step.address());
                    }
                }
            }
        }
        addresses.remove("/error");
        addresses.add("/practices?q=" + Markup.NAME);
        addresses.add("/practices.atom?q=" + Markup.NAME);
        addresses.add("/practices.csv?q=" + Markup.NAME);
        addresses.add("/practices?q=%22%3E%3C" + Markup.NAME + "%3E&theme=%22%3E%3C" + Markup.NAME + "%3E&sort=%3C"
                + Markup.NAME + "%3E");
        addresses.add("/people?q=" + Markup.NAME);
        addresses.add("/no-such-%22%3E%3C" + Markup.NAME + "%3E");
        return addresses;
    }

    @Test
    void isAliveOnNoPage() throws Exception {
        List<String> alive = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (String address : addresses()) {
            for (String language : List.of("en", "ar")) {
                String asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
                MockHttpServletResponse answer = http.perform(
                                get(URI.create(asked)).with(As.reader(foreign.insider(rights))))
                        .andReturn()
                        .getResponse();
                String body = answer.getContentAsString();
                String type = String.valueOf(answer.getContentType());
                if (body.contains(Markup.NAME)) {
                    shown.add(address);
                }
                if (type.startsWith("text/html")) {
                    Markup.alive(body).forEach(one -> alive.add(asked + ": " + one));
                    assertThat(body).as(asked).doesNotContain("javascript:" + Markup.NAME + "()\"");
                    ldJson(body);
                } else if (type.matches("(application/(atom\\+)?|text/)xml.*")) {
                    assertThat(xml(body).getElementsByTagName(Markup.NAME).getLength())
                            .as(asked)
                            .isZero();
                } else if (type.startsWith("application/json")) {
                    assertThat(JsonMapper.shared().readTree(body)).as(asked).isNotNull();
                }
                for (String name : answer.getHeaderNames()) {
                    assertThat(String.join("", answer.getHeaders(name)))
                            .as(asked + " " + name)
                            .doesNotContain("\n", "\r");
                }
                assertThat(answer.getStatus()).as(asked).isLessThan(500);
            }
        }
        assertThat(alive).isEmpty();
        String slug = foreign.slugs().getOrDefault("practice", "");
        assertThat(shown)
                .contains(
                        "/practices/" + slug,
                        "/api/v1/practices/" + slug,
                        "/practices.atom?q=" + Markup.NAME,
                        "/practices.csv?q=" + Markup.NAME,
                        "/people",
                        "/people/" + foreign.ids().get("person") + "/sign-in",
                        "/api/v1/factor-resets",
                        "/requests",
                        "/reports",
                        "/appointments",
                        "/letters/drafts",
                        "/requests/" + foreign.ids().get("request"),
                        "/documents/" + foreign.ids().get("document"),
                        "/practices/imports");
    }

    private static void ldJson(String page) {
        int at = page.indexOf("application/ld+json\">");
        if (at >= 0) {
            String inside = page.substring(at + 21, page.indexOf("</script", at));
            assertThat(JsonMapper.shared().readTree(inside).get("@context").asString())
                    .isEqualTo("https://schema.org");
        }
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void showsWhyAResetWasAskedAsPlainText() throws Exception {
        String page = http.perform(get("/people/" + foreign.ids().get("person") + "/sign-in")
                        .with(As.reader(foreign.insider(rights))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsPattern("<p><bdi>[^<]*" + Markup.NAME);
        assertThat(Markup.alive(page)).isEmpty();
    }

    @Test
    void findsWhatWouldBeAlive() {
        assertThat(Markup.alive("<p>" + Markup.TEXT)).isNotEmpty();
        assertThat(Markup.alive("<input value=\"" + Markup.TEXT + "\">")).isNotEmpty();
        assertThat(Markup.alive("<input value='" + Markup.TEXT + "'>")).isNotEmpty();
        assertThat(Markup.alive("<title>" + Markup.TEXT + "</title>")).isNotEmpty();
        assertThat(Markup.alive("<a href=\"" + Markup.ADDRESS + "\">x</a>")).isNotEmpty();
        assertThat(Markup.alive("<p data-x=\"&#34;>&lt;b\">fine</p><script src=\"/a.js\"></script>"))
                .isEmpty();
    }
}
