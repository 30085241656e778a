package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.Contributions;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Canaries.Canary;
import corridor.practices.PracticeCanaries;
import corridor.search.SearchIndex;
import corridor.search.WideSearch;
import corridor.shared.Reference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records with a word of their own, one for each audience and obstacle, looked for on every address as every reader. The
 * word stands only where the reader is entitled, and somebody entitled does find it.
 */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@TestInstance(Lifecycle.PER_CLASS)
class SightCanaryTests {

    private static final List<Canaries> CANARIES = Contributions.of(Canaries.class);

    /** Where each GET route is visited; those of the modules come with their canaries. */
    private static final Map<String, List<String>> ADDRESSES = new TreeMap<>();

    static {
        visit("/", "/", "/?lang=fr");
        visit("/desk", "/desk");
        visit("/desk/letters", "/desk/letters");
        visit("/settings/country-names.csv", "/settings/country-names.csv");
        visit("/api/v1/settings", "/api/v1/settings");
        visit("/interests/organisations", "/interests/organisations");
        visit("/organisations/{slug}/interests", "/organisations/iom/interests");
        visit("/api/v1/organisations/{slug}/interests", "/api/v1/organisations/iom/interests");
        visit("/unsubscribe/{link:[A-Za-z0-9_-]{20,400}}", "/unsubscribe/" + "x".repeat(60));
        visit("/dashboard", "/dashboard");
        visit("/letters/drafts", "/letters/drafts");
        visit("/letters/drafts/{id}", "/letters/drafts/1");
        visit("/letters/wordings", "/letters/wordings");
        visit("/letters/wordings/{kind}/{tag}", "/letters/wordings/announcements.message/fr");
        visit("/letters/undelivered", "/letters/undelivered");
        visit("/api/v1/tasks", "/api/v1/tasks");
        visit("/api/v1/letter-preferences", "/api/v1/letter-preferences");
        visit("/about", "/about");
        visit("/api", "/api");
        visit("/error", "/error");
        visit("/terms", "/terms");
        visit("/privacy", "/privacy");
        visit("/sign-in", "/sign-in");
        visit("/account", "/account");
        visit("/account/codes", "/account/codes");
        visit("/account/passkeys", "/account/passkeys");
        visit("/account/tokens", "/account/tokens");
        visit("/account/data", "/account/data");
        visit("/sign-in/closed", "/sign-in/closed");
        visit("/api/v1/account", "/api/v1/account");
        visit("/sign-in/{step:code|terms}", "/sign-in/code", "/sign-in/terms");
        visit("/letters", "/letters");
        visit("/registration", "/registration");
        visit("/registration/sent", "/registration/sent");
        visit("/password", "/password");
        for (String opened : List.of("registration", "password", "setup")) {
            visit("/" + opened + "/{link:[A-Za-z0-9_-]{43}}", "/" + opened + "/" + "x".repeat(43));
        }
        visit("/interests", "/interests");
        visit("/reports", "/reports");
        visit("/reports/{id:\\d{1,18}}", "/reports/1");
        visit("/api/v1/interests", "/api/v1/interests");
        visit("/api/v1/reports", "/api/v1/reports");
        visit("/api/v1/reports/{id}", "/api/v1/reports/1");
        visit("/api/v1/organisations/{slug}/office", "/api/v1/organisations/iom/office");
        visit("/api/v1/letters/drafts", "/api/v1/letters/drafts");
        visit("/api/v1/letters/drafts/{id}", "/api/v1/letters/drafts/1");
        visit("/api/v1/letters/drafts/{id}/results", "/api/v1/letters/drafts/1/results");
        visit("/operations", "/operations");
        visit("/settings", "/settings");
        visit("/assets/operator.css", "/assets/operator.css");
        visit("/assets/operator-logo.png", "/assets/operator-logo.png");
        visit("/robots.txt", "/robots.txt");
        visit("/sitemap.xml", "/sitemap.xml");
        visit(
                "/sitemaps/{name:[a-z-]+}-{number:\\d{1,6}}.xml",
                "/sitemaps/practices-1.xml",
                "/sitemaps/places-and-themes-1.xml",
                "/sitemaps/pages-1.xml");
        visit("/api/v1/organisations", "/api/v1/organisations");
        visit("/api/v1/organisations/{slug}", "/api/v1/organisations/icmpd");
        visit("/api/v1/organisation-names", "/api/v1/organisation-names?q=canarymark");
        visit("/api/v1/countries", "/api/v1/countries");
        visit("/api/v1/countries/{code}", "/api/v1/countries/TV");
        visit("/api/v1/taxonomies", "/api/v1/taxonomies");
        visit("/api/v1/taxonomies/{scheme}", "/api/v1/taxonomies/themes");
        visit("/api/openapi.json", "/api/openapi.json");
        visit("/api/openapi.json.yaml", "/api/openapi.json.yaml");
        visit("/countries/{code}", "/countries/TV", "/countries/NR", "/countries/PW", "/countries/KI");
        visit("/countries", "/countries");
        visit("/countries.csv", "/countries.csv");
        for (String taken : List.of(".csv", ".json")) {
            visit(
                    "/countries/{code}" + taken,
                    "/countries/TV" + taken,
                    "/countries/NR" + taken,
                    "/countries/PW" + taken,
                    "/countries/KI" + taken);
            visit("/organisations/{code}" + taken, "/organisations/icmpd" + taken);
            visit(
                    "/{scheme:themes|objectives|targets}/{code}" + taken,
                    "/themes/technology" + taken,
                    "/objectives/20" + taken,
                    "/targets/10.c" + taken);
        }
        visit("/organisations", "/organisations");
        visit("/organisations/{slug}", "/organisations/icmpd");
        visit("/organisations/{slug}/office", "/organisations/icmpd/office");
        visit("/organisations/{slug}/office/contacts", "/organisations/icmpd/office/contacts");
        visit("/organisations/{slug}/office/contacts/{id:\\d{1,18}}", "/organisations/icmpd/office/contacts/1");
        visit("/api/v1/organisations/{slug}/contacts", "/api/v1/organisations/icmpd/contacts");
        visit("/contacts/imports", "/contacts/imports");
        visit("/contacts/imports/{id:\\d{1,18}}", "/contacts/imports/1");
        visit("/api/v1/contacts/imports/{id}", "/api/v1/contacts/imports/1");
        visit("/account/organisation", "/account/organisation", "/account/organisation?q=a");
        visit("/account/organisation/new", "/account/organisation/new?name=Canarymark");
        visit("/people", "/people", "/people?q=canarymark");
        visit("/people/{id:\\d{1,18}}", "/people/1");
        visit("/people/{id:\\d{1,18}}/sign-in", "/people/1/sign-in");
        visit("/api/v1/people/{id}/sign-in", "/api/v1/people/1/sign-in");
        visit("/api/v1/factor-resets", "/api/v1/factor-resets");
        visit("/appointments", "/appointments");
        visit("/verifications", "/verifications");
        visit("/rights", "/rights");
        visit("/api/v1/appointments", "/api/v1/appointments");
        visit("/api/v1/people/{id}/memberships", "/api/v1/people/1/memberships");
        visit("/{scheme:themes|objectives|targets}", "/themes", "/objectives", "/targets");
        visit("/{scheme:themes|objectives|targets}/{code}", "/themes/technology", "/objectives/20", "/targets/10.c");
        CANARIES.forEach(part -> ADDRESSES.putAll(part.addresses()));
    }

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WideSearch wide;

    @Autowired
    private Rights rights;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc http;

    private final Map<String, Canary> canaries = new LinkedHashMap<>();

    private @Nullable PracticeCanaries planted;

    private static void visit(String route, String... addresses) {
        ADDRESSES.put(route, List.of(addresses));
    }

    @BeforeAll
    void setThemFree() {
        CANARIES.forEach(part -> part.plant(application).forEach(canary -> canaries.put(canary.word(), canary)));
        planted = CANARIES.stream()
                .filter(PracticeCanaries.class::isInstance)
                .map(PracticeCanaries.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void catchThemAgain() {
        CANARIES.reversed().forEach(part -> part.remove(application));
    }

    private Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("visitor", Reader.visitor(rights));
        for (Role role : Role.GIVEN) {
            readers.put(role.code(), Reader.inRoles("role:" + role.code(), Set.of(role), rights));
        }
        readers.put(
                "member of organisation 1",
                new Reader(
                        "member",
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Set.of("public", "community", "organisation:1"),
                        Set.of()));
        Reader secretariat = Reader.inRoles("recused", Set.of(Role.SECRETARIAT), rights);
        readers.put(
                "recused secretariat",
                new Reader(
                        "recused",
                        secretariat.roles(),
                        secretariat.rights(),
                        Map.of(),
                        secretariat.labels(),
                        Set.of(Reference.parse(Canaries.CASE))));
        CANARIES.forEach(part -> readers.putAll(part.readers(rights)));
        return readers;
    }

    private PracticeCanaries practices() {
        return java.util.Objects.requireNonNull(planted);
    }

    private static boolean entitled(Reader reader, TestPractice practice) {
        return !Collections.disjoint(reader.labels(), practice.audience())
                && practice.releaseAt() == null
                && practice.consentsMissing() == 0
                && (practice.cases().isEmpty() || reader.recusals().isEmpty());
    }

    @Test
    void visitsEveryRouteThatThereIs() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                routes.addAll(mapping.getPatternValues());
            }
        });
        assertThat(routes)
                .as("every GET route is named in ADDRESSES, with parameters that reach what it shows")
                .isEqualTo(ADDRESSES.keySet());
    }

    @Test
    void showsEachWordWhereItsReaderIsEntitledAlone() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        List<String> leaks = new ArrayList<>();
        int pairs = 0;
        int requests = 0;
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            for (Map.Entry<String, List<String>> route : ADDRESSES.entrySet()) {
                pairs++;
                for (String address : addresses(route.getValue())) {
                    for (boolean partial : new boolean[] {false, true}) {
                        requests++;
                        String shown = text(reader.getValue(), address, partial);
                        for (String word : words(shown)) {
                            if (canary(word).entitled(reader.getValue())) {
                                found.computeIfAbsent(word, none -> new TreeSet<>())
                                        .add(route.getKey());
                            } else {
                                leaks.add(word + " at " + address + " to the " + reader.getKey());
                            }
                        }
                    }
                }
            }
        }
        System.out.println("canaries: " + pairs + " routes x readers, " + requests + " requests, " + canaries.size()
                + " canaries");
        assertThat(leaks).isEmpty();
        for (Canary canary : canaries.values()) {
            if (readers().values().stream().anyMatch(canary::entitled)) {
                assertThat(found.getOrDefault(canary.word(), Set.of()))
                        .as("where " + canary.word() + " is found by those entitled")
                        .containsAll(canary.found());
            }
        }
    }

    private Canary canary(String word) {
        return java.util.Objects.requireNonNull(canaries.get(word));
    }

    private TestPractice practice(String word) {
        return practices().practice(word);
    }

    /** Each pattern with the values of each canary that has all of its names. */
    private Set<String> addresses(List<String> patterns) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String pattern : patterns) {
            if (!pattern.contains("{")) {
                addresses.add(pattern);
            }
            for (Canary canary : canaries.values()) {
                String address = pattern;
                for (Map.Entry<String, String> value : canary.values().entrySet()) {
                    address = address.replace("{" + value.getKey() + "}", value.getValue());
                }
                if (!address.contains("{")) {
                    addresses.add(address);
                }
            }
        }
        assertThat(addresses).as("addresses for " + patterns).isNotEmpty();
        return addresses;
    }

    private Set<String> words(String text) {
        String folded = text.toLowerCase(java.util.Locale.ROOT);
        return canaries.keySet().stream()
                .filter(word -> folded.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private String text(Reader reader, String address, boolean partial) throws Exception {
        var request = get(URI.create(address)).with(As.reader(reader));
        if (partial) {
            request.header("HX-Request", "true");
        }
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isIn(200, 301, 302, 401, 403, 404, 409, 410);
        String headers = answer.getHeaderNames().stream()
                .map(name -> String.join(" ", answer.getHeaders(name)))
                .collect(Collectors.joining(" "));
        return headers + shown(answer);
    }

    /** What somebody reads who opens it. */
    private static String shown(MockHttpServletResponse answer) throws IOException {
        String type = String.valueOf(answer.getContentType());
        byte[] content = answer.getContentAsByteArray();
        if (content.length == 0) {
            return "";
        }
        if (type.contains("spreadsheet")) {
            return cells(content);
        }
        if (type.startsWith("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document)
                        + document.getDocumentInformation().getCOSObject();
            }
        }
        return type.contains("wordprocessing") || type.contains("zip")
                ? entries(content)
                : answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The texts of all that is packed into a file; words that are formatted in pieces are whole again. */
    private static String entries(byte[] packed) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String text = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                texts.append(entry.getName())
                        .append(' ')
                        .append(entry.getName().endsWith(".xml") ? text.replaceAll("<[^>]*>", "") : text)
                        .append('\n');
            }
        }
        return texts.toString();
    }

    private static String cells(byte[] spreadsheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(spreadsheet));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The page says the words of the query again, so only what follows them counts. */
    @Test
    void findsRecordsOfEveryKindForThoseEntitledAlone() throws Exception {
        index.repair();
        Reader visitor = Reader.visitor(rights);
        Set<String> kinds = new TreeSet<>();
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            for (Canary canary : canaries.values()) {
                String query = "?q=%22" + canary.word() + "%22";
                JsonNode answer = new JsonMapper()
                        .readTree(text(reader.getValue(), "/api/v1/search" + query, false)
                                .replaceFirst("^[^{]*", ""));
                String page = text(reader.getValue(), "/search" + query, false);
                boolean shown =
                        words(page.substring(page.indexOf("role=\"status\""))).contains(canary.word());
                if (!canary.entitled(reader.getValue())) {
                    if (shown || answer.get("total").asLong() > 0) {
                        leaks.add(canary.word() + " to the " + reader.getKey() + ": " + answer);
                    }
                } else if (!canary.entitled(visitor)) {
                    answer.get("kinds").forEach(one -> kinds.add(one.get("kind").asString()));
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(kinds)
                .as("every kind that can be searched for has a canary that not everybody finds")
                .containsAll(wide.kinds());
    }

    @Test
    void countsNoRecordForThoseWhoMayNotSeeIt() throws Exception {
        JsonMapper json = new JsonMapper();
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            Set<String> expected = practices().all().values().stream()
                    .filter(one -> entitled(reader.getValue(), one))
                    .map(TestPractice::country)
                    .collect(Collectors.toCollection(TreeSet::new));
            var answer = json.readTree(
                    text(reader.getValue(), "/api/v1/practices?size=1", false).replaceFirst("^[^{]*", ""));
            Set<String> counted =
                    new TreeSet<>(answer.get("facets").get("country").propertyNames());
            counted.retainAll(practices().all().values().stream()
                    .map(TestPractice::country)
                    .toList());
            assertThat(counted)
                    .as("countries that the facets show to the " + reader.getKey())
                    .isEqualTo(expected);
            String map = text(reader.getValue(), "/", false);
            for (TestPractice canary : practices().all().values()) {
                assertThat(map.contains("\"/countries/" + canary.country() + "\""))
                        .as(canary.country() + " on the map of the " + reader.getKey())
                        .isEqualTo(expected.contains(canary.country()));
            }
        }
    }

    @Test
    void tellsSearchEnginesOfWhatEverybodySeesAlone() throws Exception {
        Reader visitor = Reader.visitor(rights);
        String practices = text(visitor, "/sitemaps/practices-1.xml", false);
        String places = text(visitor, "/sitemaps/places-and-themes-1.xml", false);
        for (TestPractice canary : practices().all().values()) {
            assertThat(practices.contains("/practices/" + canary.slug() + "<")).isEqualTo(entitled(visitor, canary));
            assertThat(places.contains("/countries/" + canary.country() + "<")).isEqualTo(entitled(visitor, canary));
        }
    }

    @Test
    void suggestsNoWordToThoseWhoMayNotSeeIt() throws Exception {
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            for (Map.Entry<String, TestPractice> canary : practices().all().entrySet()) {
                String mistyped = canary.getKey().replaceFirst("(?<=....).", "");
                String shown = text(reader.getValue(), "/practices?q=" + mistyped, false)
                        + text(reader.getValue(), "/api/v1/practices?q=" + mistyped, false);
                assertThat(words(shown).contains(canary.getKey()))
                        .as(canary.getKey() + " suggested to the " + reader.getKey())
                        .isEqualTo(entitled(reader.getValue(), canary.getValue()));
            }
        }
    }

    @Test
    void showsThemOnceNothingStandsInTheWay() throws Exception {
        Map<String, String> lifts =
                Map.of("Ekrysmotal", "release_at = now() - interval '1 second'", "Fjordumvex", "consents_missing = 0");
        for (Map.Entry<String, String> lift : lifts.entrySet()) {
            long id = practices().id(lift.getKey());
            String slug = practice(lift.getKey()).slug();
            assertThat(words(text(Reader.VISITOR, "/practices/" + slug, false))).isEmpty();
            database.sql("update practices.practice set " + lift.getValue() + " where id = :id")
                    .param("id", id)
                    .update();
            index.follow("practice", List.of(id));
            for (String address : List.of(
                    "/practices/" + slug,
                    "/api/v1/practices/" + slug,
                    "/practices?q=canarymark",
                    "/practices.csv?q=canarymark")) {
                assertThat(words(text(Reader.VISITOR, address, false)))
                        .as(address)
                        .contains(lift.getKey());
            }
            Instant release = practice(lift.getKey()).releaseAt();
            database.sql(
                            "update practices.practice set release_at = :release::timestamptz, consents_missing = :consents where id = :id")
                    .param("release", release == null ? null : release.toString())
                    .param("consents", practice(lift.getKey()).consentsMissing())
                    .param("id", id)
                    .update();
            index.follow("practice", List.of(id));
            for (String address :
                    List.of("/practices/" + slug, "/practices?q=canarymark", "/practices.csv?q=canarymark")) {
                assertThat(words(text(Reader.VISITOR, address, false)))
                        .as(address)
                        .doesNotContain(lift.getKey());
            }
        }
    }
}
