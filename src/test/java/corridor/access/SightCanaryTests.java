package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.search.SearchIndex;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records with a word of their own, one for each audience and obstacle, looked for on every address as every reader. The
 * word stands only where the reader is entitled, and somebody entitled does find it.
 */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@TestInstance(Lifecycle.PER_CLASS)
class SightCanaryTests {

    private static final Reference CASE = new Reference("case", 77);

    /** Where each GET route is visited; {slug} stands for the address of each canary, {import} for the import's. */
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
        visit(
                "/practices",
                "/practices",
                "/practices?size=100",
                "/practices?q=canarymark&size=100",
                "/practices?q=canarym*&size=100",
                "/practices?q=canarymrk&size=100",
                "/practices?theme=technology&sort=freshest&size=100",
                "/practices?status=draft&status=withdrawn&status=retracted&status=superseded&size=100");
        visit("/practices.csv", "/practices.csv", "/practices.csv?q=canarymark");
        visit(
                "/practices/counts.csv",
                "/practices/counts.csv?by=theme",
                "/practices/counts.csv?by=country&q=canarymark");
        visit("/practices.xlsx", "/practices.xlsx?q=canarymark");
        visit("/practices.atom", "/practices.atom", "/practices.atom?q=canarymark");
        visit("/practices/{slug}", "/practices/{slug}");
        visit("/practices/{slug}/editions", "/practices/{slug}/editions");
        visit(
                "/practices/{slug}/steps/{action}",
                "/practices/{slug}/steps/attest",
                "/practices/{slug}/steps/return",
                "/practices/{slug}/steps/withdraw");
        visit("/requests/{id:\\d{1,18}}", "/requests/{practice}");
        visit("/api/v1/submissions", "/api/v1/submissions");
        visit("/api/v1/submissions/{id}", "/api/v1/submissions/{practice}");
        visit("/api/v1/submissions/{id}/reading", "/api/v1/submissions/{practice}/reading");
        visit("/api/v1/submissions/{id}/confirmations", "/api/v1/submissions/{practice}/confirmations");
        visit("/practices/{slug}/confirmation", "/practices/{slug}/confirmation");
        visit("/confirmations/{link:[A-Za-z0-9_-]{43}}", "/confirmations/" + "x".repeat(43));
        visit("/confirmations/thanks/{answer:yes|no}", "/confirmations/thanks/yes");
        visit("/submissions", "/submissions");
        visit("/submissions/new", "/submissions/new");
        visit("/submissions/{id:\\d{1,18}}/{step}", "/submissions/{practice}/start", "/submissions/{practice}/sorting");
        visit("/practices/{slug}/retraction", "/practices/{slug}/retraction");
        visit(
                "/practices/{slug}/{wish:claims|corrections}",
                "/practices/{slug}/claims",
                "/practices/{slug}/corrections");
        visit("/practices/{slug}/{wish:claims|corrections}/receipt", "/practices/{slug}/claims/receipt");
        visit("/practices/{slug}/translations", "/practices/{slug}/translations");
        visit(
                "/practices/{slug}/translations/{tag}",
                "/practices/{slug}/translations/fr",
                "/practices/{slug}/translations/en");
        visit("/translations", "/translations");
        visit("/api/v1/practices/{slug}/translations", "/api/v1/practices/{slug}/translations");
        visit("/api/v1/practices/{slug}/translations/{tag}", "/api/v1/practices/{slug}/translations/fr");
        visit("/api/v1/translation-requests", "/api/v1/translation-requests");
        visit("/practices/{slug}/adoptions", "/practices/{slug}/adoptions");
        visit("/practices/{slug}/adoptions/new", "/practices/{slug}/adoptions/new");
        visit("/adoptions", "/adoptions");
        visit("/adoptions/{id:\\d{1,18}}", "/adoptions/{adoption}");
        visit("/adoptions/{id:\\d{1,18}}/text", "/adoptions/{adoption}/text");
        visit("/api/v1/practices/{slug}/adoptions", "/api/v1/practices/{slug}/adoptions");
        visit("/api/v1/adoptions", "/api/v1/adoptions");
        visit("/api/v1/adoptions/{id}", "/api/v1/adoptions/{adoption}");
        visit("/requests", "/requests");
        visit("/interests", "/interests");
        visit("/reports", "/reports");
        visit("/reports/{id:\\d{1,18}}", "/reports/1");
        visit("/reports/{kind:[a-z]+}/{address:[a-z0-9-]+}", "/reports/practice/{slug}");
        visit("/reviews", "/reviews");
        visit("/reviews/{id:\\d{1,18}}", "/reviews/1");
        visit("/reviews/rounds", "/reviews/rounds");
        visit("/reviews/rounds/balance", "/reviews/rounds/balance");
        visit("/reviews/rounds/{id:\\d{1,18}}", "/reviews/rounds/1");
        visit("/api/v1/interests", "/api/v1/interests");
        visit("/api/v1/reviews", "/api/v1/reviews");
        visit("/api/v1/reviews/{id}", "/api/v1/reviews/1");
        visit("/api/v1/reviews/rounds", "/api/v1/reviews/rounds");
        visit("/api/v1/reviews/rounds/{id}", "/api/v1/reviews/rounds/1");
        visit("/api/v1/reviews/rounds/balance", "/api/v1/reviews/rounds/balance");
        visit("/api/v1/reports", "/api/v1/reports");
        visit("/api/v1/reports/{id}", "/api/v1/reports/1");
        visit("/api/v1/requests", "/api/v1/requests");
        visit("/api/v1/organisations/{slug}/office", "/api/v1/organisations/iom/office");
        visit("/api/v1/letters/drafts", "/api/v1/letters/drafts");
        visit("/api/v1/letters/drafts/{id}", "/api/v1/letters/drafts/1");
        visit("/api/v1/letters/drafts/{id}/results", "/api/v1/letters/drafts/1/results");
        visit("/operations", "/operations");
        visit("/documents/new", "/documents/new?about=practice:{practice}");
        visit("/documents/{id:\\d{1,18}}", "/documents/{document}");
        visit(
                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/{fileName}",
                "/documents/{document}/1/x.txt",
                "/documents/{document}/2/x.txt");
        visit(
                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/previews/{page:\\d{1,3}}",
                "/documents/{document}/1/previews/1");
        visit("/api/v1/documents", "/api/v1/documents?about=practice:{practice}");
        visit("/api/v1/documents/{id}", "/api/v1/documents/{document}");
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
        visit("/practices/imports", "/practices/imports");
        visit("/practices/imports/{id}", "/practices/imports/{import}");
        visit("/api/v1/practices", "/api/v1/practices?size=100", "/api/v1/practices?q=canarymark&size=100");
        visit("/api/v1/practices/{slug}", "/api/v1/practices/{slug}");
        visit("/api/v1/practices/imports/{id}", "/api/v1/practices/imports/{import}");
        visit("/api/v1/organisations", "/api/v1/organisations");
        visit("/api/v1/organisations/{slug}", "/api/v1/organisations/icmpd");
        visit("/api/v1/countries", "/api/v1/countries");
        visit("/api/v1/countries/{code}", "/api/v1/countries/TV");
        visit("/api/v1/taxonomies", "/api/v1/taxonomies");
        visit("/api/v1/taxonomies/{scheme}", "/api/v1/taxonomies/themes");
        visit("/api/openapi.json", "/api/openapi.json");
        visit("/api/openapi.json.yaml", "/api/openapi.json.yaml");
        visit("/countries/{code}", "/countries/TV", "/countries/NR", "/countries/PW", "/countries/KI");
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
        visit("/appointments", "/appointments");
        visit("/verifications", "/verifications");
        visit("/rights", "/rights");
        visit("/api/v1/appointments", "/api/v1/appointments");
        visit("/api/v1/people/{id}/memberships", "/api/v1/people/1/memberships");
        visit("/{scheme:themes|objectives|targets}", "/themes", "/objectives", "/targets");
        visit("/{scheme:themes|objectives|targets}/{code}", "/themes/technology", "/objectives/20", "/targets/10.c");
    }

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Threads threads;

    @Autowired
    private Rights rights;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc http;

    private final Map<String, TestPractice> canaries = new LinkedHashMap<>();
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final Map<String, Long> documents = new LinkedHashMap<>();
    private final Map<String, Long> adoptions = new LinkedHashMap<>();
    private long imported;

    private static void visit(String route, String... addresses) {
        ADDRESSES.put(route, List.of(addresses));
    }

    private static TestPractice canary(int number, String word, String country) {
        return TestPractice.named("canary-" + number)
                .saying(word + " canarymark", "Canarymark of " + word + " in a summary.")
                .about("technology")
                .at(country);
    }

    @BeforeAll
    void setThemFree() {
        canaries.put("Ambrozhivka", canary(1, "Ambrozhivka", "NR"));
        canaries.put("Belquorist", canary(2, "Belquorist", "TV").to("community"));
        canaries.put("Cydraxonim", canary(3, "Cydraxonim", "PW").to("restricted:secretariat"));
        canaries.put("Dwenfulgor", canary(4, "Dwenfulgor", "KI").to("organisation:1"));
        canaries.put("Ekrysmotal", canary(5, "Ekrysmotal", "MH").releasedAt(Instant.parse("2999-01-01T00:00:00Z")));
        canaries.put("Fjordumvex", canary(6, "Fjordumvex", "FM").lacking(1));
        canaries.put("Gnostrabil", canary(7, "Gnostrabil", "SM").partOf(CASE.toString()));
        canaries.put("Hyquenzard", canary(8, "Hyquenzard", "LI").in("draft"));
        canaries.put("Ixtoplumer", canary(9, "Ixtoplumer", "AD").in("withdrawn"));
        canaries.put("Jabrovinth", canary(10, "Jabrovinth", "MC").in("retracted"));
        canaries.put("Krelvutang", canary(11, "Krelvutang", "VA").in("submitted"));
        canaries.put("Lompraxide", canary(12, "Lompraxide", "TO").in("returned"));
        canaries.put("Myztorveln", canary(13, "Myztorveln", "WS").in("declined"));
        canaries.forEach((word, practice) -> ids.put(word, practice.insert(database)));
        TestPractice merged = canary(14, "Nubrackwis", "VU").mergedInto(ids.getOrDefault("Ambrozhivka", 0L));
        canaries.put("Nubrackwis", merged);
        ids.put("Nubrackwis", merged.insert(database));
        index.follow("practice", ids.values());
        tieAllToThePublicOne();
        imported = anImportOfAllOfThem();
        canaries.keySet().forEach(word -> documents.put(word, aDocumentAbout(word)));
        canaries.keySet().forEach(word -> adoptions.put(word, anAdoptionOf(word)));
    }

    /** One that whoever sees the practice sees, with the word in its title and in its bytes. */
    private long aDocumentAbout(String word) {
        return database.sql("""
                with document as (
                  insert into documents.document (about_kind, about_id, state, audience, shared_with, release_at,
                    consents_missing, cases, title, language, created_at, created_by, current)
                  select 'practice', id, 'available', audience, audience, release_at, consents_missing, cases, :word, 'en',
                    now(), 'test', 1 from practices.practice where id = :practice
                  returning id),
                file as (
                  insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at, created_by,
                    finding, checked_at)
                  select id, 1, :word || '.txt', 'text/plain', length(:word), encode(sha256(:word::bytea), 'hex'), '', now(),
                    'test', 'clean', now() from document
                  returning id),
                preview as (
                  insert into documents.preview (file, page, media_type, width, height, content)
                  select id, 1, 'image/png', 1, 1, :word::bytea from file),
                piece as (insert into documents.piece (file, number, content) select id, 0, :word::bytea from file)
                select id from document""")
                .param("word", word)
                .param("practice", ids.get(word))
                .query(Long.class)
                .single();
    }

    /** One that everybody may read who may read the practice, and somebody who asks for it in French. */
    private long anAdoptionOf(String word) {
        database.sql("""
                with person as (
                  insert into actors.person (name, email, language)
                  values ('Ana', 'asks-' || :practice || '@example.org', 'en') returning id)
                insert into practices.translation_request (practice, language, person, created_at)
                select :practice, 'fr', id, now() from person""").param("practice", ids.get(word)).update();
        return database.sql("""
                insert into practices.adoption (practice, organisation, state, audience, created_at, place, year, outcome,
                    adapted, language, confirmed_by)
                select :practice, min(id), 'confirmed', '{public}', now(), :word, 2020, 'too-early', :word, 'en', 'owner'
                from actors.organisation returning id""")
                .param("word", word)
                .param("practice", ids.get(word))
                .query(Long.class)
                .single();
    }

    private void tieAllToThePublicOne() {
        Reference first = new Reference("practice", ids.getOrDefault("Ambrozhivka", 0L));
        threads.link(ids.values().stream()
                .filter(id -> id != first.id())
                .map(id -> new Link(first, "related", new Reference("practice", id), null, null))
                .toList());
    }

    private long anImportOfAllOfThem() {
        long id = database.sql("""
                insert into practices.import (state, audience, created_at, file_name, size, sha256, kind, facts, columns,
                    mapping, total)
                values ('done', '{restricted:secretariat}', now(), 'canaries.csv', 1, 'canaries', 'CSV',
                    '{"headerLine": 1}', '{Title}', '{"Title": "title"}', 14)
                returning id""").query(Long.class).single();
        int row = 0;
        for (Long practice : ids.values()) {
            row++;
            database.sql("""
                    insert into practices.import_row (import, number, first_line, last_line, practice, cluster, reason)
                    values (:import, :row, :row, :row, :practice, :cluster, 'titles-alike')""")
                    .param("import", id)
                    .param("row", row)
                    .param("practice", practice)
                    .param("cluster", ids.get("Ambrozhivka"))
                    .update();
            database.sql("""
                    insert into practices.request (practice, kind, created_at, organisation, name, email, message)
                    values (:practice, 'claim', now(), '', 'Ana', 'ana@example.org', 'mine')""").param("practice", practice).update();
        }
        return id;
    }

    @AfterAll
    void catchThemAgain() {
        Long[] all = ids.values().toArray(Long[]::new);
        database.sql("delete from practices.import_row where import = :id")
                .param("id", imported)
                .update();
        database.sql("delete from practices.import where id = :id")
                .param("id", imported)
                .update();
        for (String statement : List.of(
                "delete from documents.piece where file in (select f.id from documents.file f where f.created_by = 'test' and 0 < any(:ids))",
                "delete from documents.preview where 0 < any(:ids)",
                "delete from documents.file where created_by = 'test' and 0 < any(:ids)",
                "delete from documents.document where about_kind = 'practice' and about_id = any(:ids)",
                "delete from practices.request where practice = any(:ids)",
                "delete from practices.adoption where practice = any(:ids)",
                "delete from threads.link where from_kind = 'practice' and from_id = any(:ids)",
                "delete from practices.practice where id = any(:ids)")) {
            database.sql(statement).param("ids", all).update();
        }
        index.follow("practice", ids.values());
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
                        Set.of(CASE)));
        return readers;
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
                            if (entitled(reader.getValue(), practice(word))) {
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
        Set<String> hiddenFromAll = Set.of("Ekrysmotal", "Fjordumvex");
        for (String word : canaries.keySet()) {
            if (!hiddenFromAll.contains(word)) {
                assertThat(found.getOrDefault(word, Set.of()))
                        .as("where " + word + " is found by those entitled")
                        .contains(
                                "/practices/{slug}",
                                "/api/v1/practices/{slug}",
                                "/documents/{id:\\d{1,18}}",
                                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/{fileName}",
                                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/previews/{page:\\d{1,3}}",
                                "/api/v1/documents",
                                "/api/v1/documents/{id}",
                                "/practices",
                                "/api/v1/practices",
                                "/practices.csv",
                                "/practices.xlsx",
                                "/practices.atom",
                                "/practices/{slug}/translations",
                                "/practices/{slug}/adoptions",
                                "/adoptions/{id:\\d{1,18}}",
                                "/api/v1/adoptions/{id}",
                                "/themes/{code}".replace("/themes", "/{scheme:themes|objectives|targets}"));
            }
        }
    }

    private TestPractice practice(String word) {
        return java.util.Objects.requireNonNull(canaries.get(word));
    }

    private List<String> addresses(List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matches(".*\\{(slug|practice|document|adoption)}.*")
                        ? canaries.entrySet().stream()
                                .map(one -> pattern.replace(
                                                "{slug}", one.getValue().slug())
                                        .replace("{adoption}", String.valueOf(adoptions.get(one.getKey())))
                                        .replace("{practice}", String.valueOf(ids.get(one.getKey())))
                                        .replace("{document}", String.valueOf(documents.get(one.getKey()))))
                        : Stream.of(pattern.replace("{import}", String.valueOf(imported))))
                .toList();
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
        assertThat(answer.getStatus()).as(address).isIn(200, 301, 302, 401, 403, 404, 409, 410, 500);
        String headers = answer.getHeaderNames().stream()
                .map(name -> String.join(" ", answer.getHeaders(name)))
                .collect(Collectors.joining(" "));
        return headers
                + (String.valueOf(answer.getContentType()).contains("spreadsheet")
                        ? cells(answer.getContentAsByteArray())
                        : answer.getContentAsString(StandardCharsets.UTF_8));
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

    @Test
    void countsNoRecordForThoseWhoMayNotSeeIt() throws Exception {
        JsonMapper json = new JsonMapper();
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            Set<String> expected = canaries.values().stream()
                    .filter(one -> entitled(reader.getValue(), one))
                    .map(TestPractice::country)
                    .collect(Collectors.toCollection(TreeSet::new));
            var answer = json.readTree(
                    text(reader.getValue(), "/api/v1/practices?size=1", false).replaceFirst("^[^{]*", ""));
            Set<String> counted =
                    new TreeSet<>(answer.get("facets").get("country").propertyNames());
            counted.retainAll(
                    canaries.values().stream().map(TestPractice::country).toList());
            assertThat(counted)
                    .as("countries that the facets show to the " + reader.getKey())
                    .isEqualTo(expected);
            String map = text(reader.getValue(), "/", false);
            for (TestPractice canary : canaries.values()) {
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
        for (TestPractice canary : canaries.values()) {
            assertThat(practices.contains("/practices/" + canary.slug() + "<")).isEqualTo(entitled(visitor, canary));
            assertThat(places.contains("/countries/" + canary.country() + "<")).isEqualTo(entitled(visitor, canary));
        }
    }

    @Test
    void suggestsNoWordToThoseWhoMayNotSeeIt() throws Exception {
        for (Map.Entry<String, Reader> reader : readers().entrySet()) {
            for (Map.Entry<String, TestPractice> canary : canaries.entrySet()) {
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
            long id = ids.getOrDefault(lift.getKey(), 0L);
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
