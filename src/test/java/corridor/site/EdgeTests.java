package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import corridor.CorridorTest;
import corridor.shared.Language;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the house and comes in: languages, errors, marks of content, feeds, tables, headers, forms, sessions. */
@CorridorTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EdgeTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    // languages

    @ParameterizedTest
    @EnumSource(Language.class)
    void answersInTheLanguageThatIsAskedForAndRemembersIt(Language language) throws Exception {
        HttpResponse<String> answer = get("/about?lang=" + language.tag());
        assertThat(answer.body())
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">");
        assertThat(header(answer, "Set-Cookie"))
                .startsWith("language=" + language.tag() + ";")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(get("/about", "Cookie", "language=" + language.tag()).body())
                .contains("<html lang=\"" + language.tag() + "\"");
        assertThat(get("/about", "Accept-Language", "de, " + language.tag() + ";q=0.8, en;q=0.1")
                        .body())
                .contains("<html lang=\"" + language.tag() + "\"");
    }

    @Test
    void prefersTheParameterToTheCookieAndTheCookieToTheBrowser() throws Exception {
        assertThat(get("/about?lang=fr", "Cookie", "language=es", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"fr\"");
        assertThat(get("/about", "Cookie", "language=es", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"es\"");
        assertThat(get("/about", "Accept-Language", "ru-RU").body()).contains("<html lang=\"ru\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/about?lang=de", "/about?lang=", "/about?lang=%00"})
    void answersInEnglishOtherwise(String path) throws Exception {
        assertThat(get(path).body()).contains("<html lang=\"en\"");
        assertThat(get(path, "Accept-Language", "de").body()).contains("<html lang=\"en\"");
        assertThat(get(path, "Cookie", "language=xx").body()).contains("<html lang=\"en\"");
    }

    @Test
    void tellsCachesThatPagesDifferByLanguage() throws Exception {
        assertThat(String.join(", ", get("/about").headers().allValues("Vary")))
                .containsIgnoringCase("Accept-Language")
                .containsIgnoringCase("Cookie");
    }

    @Test
    void offersThePageAtHandInEveryLanguage() throws Exception {
        String body = get("/practices?theme=remittances&lang=fr").body();
        for (Language language : Language.ALL) {
            assertThat(body).contains("href=\"/practices?theme=remittances&amp;lang=" + language.tag() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practices?q=%E2%80%AE%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/practices?q=%25",
                "/practices?q=a%20%2B%20b%26c",
                "/practices?q=%7Bx%7D",
                "/practices?theme=%27%22%3E",
                "/practices?page=99999999999",
                "/practices?size=-5",
                "/practices?sort=nonsense",
                "/practices?q=a&q=b",
                "/practices?%3Cb%3E=1",
                "/organisations/%3Cb%3E",
                "/countries/%F0%9F%8C%8D",
                "/practices/..%2e",
                "/themes/%27",
                "/api/v1/practices?page=0&size=0",
                "/api/v1/organisations?page=2147483647&size=100",
                "/api/v1/organisations?q=%25%5F",
                "/requests?page=2147483647",
                "/practices.csv?q=%22",
                "/practices.atom?q=%01"
            })
    void answersWhateverIsAsked(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 403, 404, 422);
        assertThat(answer.body()).doesNotContain("<script>alert", "Exception", "org.spring", "<b>=");
    }

    // errors

    @ParameterizedTest
    @CsvSource({
        "/api/v1/practices/no-such,404,practice-missing",
        "/api/v1/organisations/no-such,404,organisation-missing",
        "/api/v1/countries/ZZ,404,",
        "/api/v1/taxonomies/no-such,404,",
        "/api/v1/no-such,404,page-missing",
        "/api/v1/practices/imports/987654,404,import-missing",
        "/api/v1/practices/imports/abc,400,request-not-understood",
        "/api/v1/organisations?page=abc,400,request-not-understood"
    })
    void answersProgramsWithAProblemDocument(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "code");
        assertThat(answer.statusCode()).isEqualTo(problem.get("status").asInt()).isIn(status, 422);
        if (code != null) {
            assertThat(problem.get("code").asString()).isEqualTo(code);
        }
        assertThat(problem.get("type").asString())
                .isEqualTo("urn:corridor:refusal:" + problem.get("code").asString());
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotStartWith("refusal.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such",
                "/practices/no-such",
                "/countries/ZZ",
                "/organisations/no-such",
                "/themes/no-such",
                "/targets/99"
            })
    void answersPeopleWithAPageThatSaysWhatToDo(String path) throws Exception {
        HttpResponse<String> answer = get(path + "?lang=en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("There is nothing at this address", "</html>")
                .doesNotContain("Whitelabel");
    }

    @Test
    void tellsAnErrorInTheReadersLanguage() throws Exception {
        assertThat(JSON.readTree(get("/api/v1/practices/no-such?lang=fr").body())
                        .get("detail")
                        .asString())
                .isNotEqualTo(
                        JSON.readTree(get("/api/v1/practices/no-such?lang=en").body())
                                .get("detail")
                                .asString());
    }

    // marks of content

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/practices/iris",
                "/api/v1/countries",
                "/api/v1/taxonomies/themes",
                "/api/v1/organisations"
            })
    void sendsAnUnchangedAnswerOnce(String path) throws Exception {
        HttpResponse<String> first = get(path);
        String mark = header(first, "ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(mark).isNotEmpty();
        HttpResponse<String> again = get(path, "If-None-Match", mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    // tables and feeds

    @Test
    void writesATableThatRunsNothing() throws Exception {
        long id = corridor.TestPractice.named("formula")
                .saying("=1+1", "+cmd|' /C calc'!A0")
                .insert(database);
        try {
            HttpResponse<String> answer = get("/practices.csv?lang=en");
            assertThat(header(answer, "Content-Type")).startsWith("text/csv");
            assertThat(header(answer, "Content-Disposition")).contains("practices.csv");
            assertThat(answer.body()).startsWith("\uFEFF");
            List<CsvRecord> records = new ArrayList<>();
            try (CsvReader<CsvRecord> reader =
                    CsvReader.builder().ofCsvRecord(answer.body().substring(1))) {
                reader.forEach(records::add);
            }
            assertThat(records).hasSizeGreaterThanOrEqualTo(94);
            assertThat(records)
                    .allSatisfy(record -> assertThat(record.getFieldCount())
                            .isEqualTo(records.getFirst().getFieldCount()));
            assertThat(records.stream().flatMap(record -> record.getFields().stream()))
                    .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*"));
        } finally {
            database.sql("delete from practices.practice where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    @Test
    void writesAFeedThatAnotherReaderReads() throws Exception {
        HttpResponse<String> answer = get("/practices.atom?q=remittances&lang=en");
        SyndFeed feed = new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(header(answer, "Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getLink()).contains("/practices/");
            assertThat(entry.getUri()).isNotBlank();
            assertThat(entry.getUpdatedDate()).isNotNull();
        });
        assertThat(feed.getUri()).contains("q=remittances");
        assertThat(feed.getEntries().stream().map(entry -> entry.getUri())).doesNotHaveDuplicates();
    }

    @Test
    void givesAReaderWhatItAskedForAndAllPagesOfIt() throws Exception {
        List<String> slugs = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            JsonNode answer =
                    JSON.readTree(get("/api/v1/practices?size=30&page=" + page).body());
            assertThat(answer.get("page").asInt()).isEqualTo(page);
            answer.get("items").forEach(item -> slugs.add(item.get("slug").asString()));
        }
        assertThat(slugs).hasSize(93).doesNotHaveDuplicates();
        String list = get("/practices?size=50&lang=en").body();
        assertThat(list).as("the next page is of the same size").contains("size=50&amp;page=2");
    }

    // description

    @Test
    void describesEveryAddressForPrograms() throws Exception {
        JsonNode description = JSON.readTree(get("/api/openapi.json").body());
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/v1/practices",
                        "/api/v1/practices/{slug}",
                        "/api/v1/organisations",
                        "/api/v1/organisations/{slug}",
                        "/api/v1/countries",
                        "/api/v1/countries/{code}",
                        "/api/v1/taxonomies",
                        "/api/v1/taxonomies/{scheme}",
                        "/api/v1/practices/imports",
                        "/api/v1/practices/imports/{id}")
                .allMatch(path -> path.startsWith("/api/v1/"));
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> assertThat(operation.getValue().has("summary"))
                                .as(operation.getKey() + " " + path.getKey())
                                .isTrue()));
    }

    // strange requests

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/practices?status=%7B|200",
                "/practices?status=a%27{0}&theme=%7B%7D|200",
                "/api/v1/practices?status=%7B|200",
                "/api/v1/practices?page=501&size=20|422",
                "/api/v1/practices?page=500&size=20|200",
                "/practices?page=999999|200",
                "/practices?page=0&size=0|200",
                "/practices/iris/publication|405"
            })
    void keepsItsHeadInFrontOf(String path, int status) throws Exception {
        assertThat(get(path.replace("{", "%7B").replace("}", "%7D")).statusCode())
                .as(path)
                .isEqualTo(status);
    }

    @Test
    void searchesForAsManyWordsAsFitIntoAQuery() throws Exception {
        String numbers = IntStream.range(10, 110).mapToObj(String::valueOf).collect(Collectors.joining("+"));
        assertThat(get("/practices?q=" + numbers).statusCode()).isEqualTo(200);
        assertThat(get("/practices?q=" + "1,".repeat(150)).statusCode()).isEqualTo(200);
    }

    @Test
    void givesTheWholePageWhenTheBrowserGoesBack() throws Exception {
        assertThat(get("/practices?theme=remittances", "HX-Request", "true").body())
                .doesNotContain("<!DOCTYPE html>");
        assertThat(get("/practices?theme=remittances", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<!DOCTYPE html>");
    }

    @Test
    void letsNobodyKeepWhatASignedInReaderSees() throws Exception {
        assertThat(header(get("/practices"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/practices.csv"), "Cache-Control")).isEqualTo("no-cache");
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
        assertThat(header(
                        post(browser, "/development/sign-in", Map.of("_csrf", token(browser), "role", "secretariat")),
                        "Cache-Control"))
                .isEqualTo("private, no-store");
    }

    // headers, sessions, forms

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practices", "/practices/iris", "/api/v1/practices", "/no-such", "/practices.csv"})
    void protectsEveryAnswer(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Server")).isEmpty();
    }

    @Test
    void loadsNothingFromElsewhereAndNothingInline() throws Exception {
        for (String path : List.of("/", "/practices", "/practices/iris", "/countries/TH", "/about", "/api")) {
            String body = get(path).body();
            assertThat(body)
                    .doesNotContainPattern("<(script|img|iframe|link)[^>]+(src|href)=\"(https?:)?//(?!localhost)");
            assertThat(body).doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("\\sstyle=\"");
            assertThat(body).doesNotContainPattern("<script(?![^>]*(src=|application/ld\\+json))");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/practices",
                "/practices/iris",
                "/organisations",
                "/api/v1/practices",
                "/no-such",
                "/requests"
            })
    void opensNoSessionForVisitors(String path) throws Exception {
        assertThat(get(path).headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/registration",
                "/practices/iris/retraction",
                "/practices/iris/claims",
                "/practices/imports"
            })
    void refusesAFormThatWasNotSentFromOurPage(String path) throws Exception {
        HttpRequest forged = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("role=secretariat&reason=x&version=1"))
                .build();
        HttpResponse<String> answer = client.send(forged, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("</html>");
    }

    @Test
    void signsInWithOneClickInADevelopmentStartAndOutAgain() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
        String token = token(browser);
        assertThat(post(browser, "/development/sign-in", Map.of("_csrf", token, "role", "secretariat"))
                        .body())
                .contains("Signed in: Secretariat");
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
        assertThat(post(browser, "/development/sign-in", Map.of("_csrf", token(browser), "role", "visitor"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(browser, "/development/sign-in", Map.of("_csrf", token(browser), "role", "nonsense"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(browser, "/sign-out", Map.of("_csrf", token(browser))).body())
                .doesNotContain("Signed in:");
    }

    private String token(HttpClient browser) throws Exception {
        String page = browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?lang=en"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> post(HttpClient browser, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field ->
                        field.getKey() + "=" + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsAssetsForEverAndPagesNot() throws Exception {
        String page = get("/").body();
        String asset = page.replaceFirst("(?s).*href=\"(/assets/corridor\\.css\\?v=[0-9a-f]+)\".*", "$1");
        assertThat(header(get(asset), "Cache-Control")).contains("max-age=31536000");
        assertThat(header(get("/"), "Cache-Control")).doesNotContain("max-age=31536000");
        assertThat(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }
}
