package corridor.practices;

import corridor.TestPractice;
import corridor.access.Canaries;
import corridor.search.SearchIndex;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practices with a word of their own, one for each audience and obstacle, with documents, adoptions and an import. */
public class PracticeCanaries implements Canaries {

    /** Says what the adopter says, and nothing of the practice. */
    private static final String ADOPTION = "/api/v1/adoptions/{id}";

    private static final Set<String> FOUND = Set.of(
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
            ADOPTION,
            "/{scheme:themes|objectives|targets}/{code}");

    private static final String MERGED = "Nubrackwis";
    private static final String ADOPTER = "Oxyblethorn";

    private final Map<String, TestPractice> canaries = new LinkedHashMap<>();
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private @Nullable JdbcClient database;

    PracticeCanaries() {}

    /** All of them, by their words. */
    public Map<String, TestPractice> all() {
        return Collections.unmodifiableMap(canaries);
    }

    public TestPractice practice(String word) {
        return Objects.requireNonNull(canaries.get(word));
    }

    public long id(String word) {
        return ids.getOrDefault(word, 0L);
    }

    private JdbcClient database() {
        return Objects.requireNonNull(database);
    }

    private static void visit(Map<String, List<String>> all, String route, String... addresses) {
        all.put(route, List.of(addresses));
    }

    @Override
    public Map<String, List<String>> addresses() {
        Map<String, List<String>> addresses = new TreeMap<>();
        visit(
                addresses,
                "/practices",
                "/practices",
                "/practices?size=100",
                "/practices?q=canarymark&size=100",
                "/practices?q=canarym*&size=100",
                "/practices?q=canarymrk&size=100",
                "/practices?theme=technology&sort=freshest&size=100",
                "/practices?status=draft&status=withdrawn&status=retracted&status=superseded&size=100");
        visit(addresses, "/practices.csv", "/practices.csv", "/practices.csv?q=canarymark");
        visit(
                addresses,
                "/practices/counts.csv",
                "/practices/counts.csv?by=theme",
                "/practices/counts.csv?by=country&q=canarymark");
        visit(addresses, "/practices.xlsx", "/practices.xlsx?q=canarymark");
        visit(addresses, "/practices.atom", "/practices.atom", "/practices.atom?q=canarymark");
        visit(addresses, "/practices/{slug}", "/practices/{slug}");
        visit(addresses, "/practices/{slug}/editions", "/practices/{slug}/editions");
        visit(
                addresses,
                "/practices/{slug}/steps/{action}",
                "/practices/{slug}/steps/attest",
                "/practices/{slug}/steps/return",
                "/practices/{slug}/steps/withdraw");
        visit(addresses, "/requests/{id:\\d{1,18}}", "/requests/{practice}");
        visit(addresses, "/api/v1/submissions", "/api/v1/submissions");
        visit(addresses, "/api/v1/submissions/{id}", "/api/v1/submissions/{practice}");
        visit(addresses, "/api/v1/submissions/{id}/reading", "/api/v1/submissions/{practice}/reading");
        visit(addresses, "/api/v1/submissions/{id}/confirmations", "/api/v1/submissions/{practice}/confirmations");
        visit(addresses, "/practices/{slug}/confirmation", "/practices/{slug}/confirmation");
        visit(addresses, "/confirmations/{link:[A-Za-z0-9_-]{43}}", "/confirmations/" + "x".repeat(43));
        visit(addresses, "/confirmations/thanks/{answer:yes|no}", "/confirmations/thanks/yes");
        visit(addresses, "/submissions", "/submissions");
        visit(addresses, "/submissions/new", "/submissions/new");
        visit(
                addresses,
                "/submissions/{id:\\d{1,18}}/{step}",
                "/submissions/{practice}/start",
                "/submissions/{practice}/sorting");
        visit(addresses, "/practices/{slug}/retraction", "/practices/{slug}/retraction");
        visit(
                addresses,
                "/practices/{slug}/{wish:claims|corrections}",
                "/practices/{slug}/claims",
                "/practices/{slug}/corrections");
        visit(addresses, "/practices/{slug}/{wish:claims|corrections}/receipt", "/practices/{slug}/claims/receipt");
        visit(addresses, "/practices/{slug}/translations", "/practices/{slug}/translations");
        visit(
                addresses,
                "/practices/{slug}/translations/{tag}",
                "/practices/{slug}/translations/fr",
                "/practices/{slug}/translations/en");
        visit(addresses, "/translations", "/translations");
        visit(addresses, "/searches", "/searches?q=canary");
        visit(addresses, "/api/v1/searches", "/api/v1/searches");
        visit(addresses, "/api/v1/practices/{slug}/translations", "/api/v1/practices/{slug}/translations");
        visit(addresses, "/api/v1/practices/{slug}/translations/{tag}", "/api/v1/practices/{slug}/translations/fr");
        visit(addresses, "/api/v1/translation-requests", "/api/v1/translation-requests");
        visit(addresses, "/practices/{slug}/adoptions", "/practices/{slug}/adoptions");
        visit(addresses, "/practices/{slug}/adoptions/new", "/practices/{slug}/adoptions/new");
        visit(addresses, "/adoptions", "/adoptions");
        visit(addresses, "/adoptions/{id:\\d{1,18}}", "/adoptions/{adoption}");
        visit(addresses, "/adoptions/{id:\\d{1,18}}/text", "/adoptions/{adoption}/text");
        visit(addresses, "/api/v1/practices/{slug}/adoptions", "/api/v1/practices/{slug}/adoptions");
        visit(addresses, "/api/v1/adoptions", "/api/v1/adoptions");
        visit(addresses, "/api/v1/adoptions/{id}", "/api/v1/adoptions/{adoption}");
        visit(addresses, "/requests", "/requests");
        visit(addresses, "/reports/{kind:[a-z]+}/{address:[a-z0-9-]+}", "/reports/practice/{slug}");
        visit(addresses, "/reviews", "/reviews");
        visit(addresses, "/reviews/{id:\\d{1,18}}", "/reviews/1");
        visit(addresses, "/reviews/rounds", "/reviews/rounds");
        visit(addresses, "/reviews/rounds/balance", "/reviews/rounds/balance");
        visit(addresses, "/reviews/rounds/{id:\\d{1,18}}", "/reviews/rounds/1");
        visit(addresses, "/api/v1/reviews", "/api/v1/reviews");
        visit(addresses, "/api/v1/reviews/{id}", "/api/v1/reviews/1");
        visit(addresses, "/api/v1/reviews/rounds", "/api/v1/reviews/rounds");
        visit(addresses, "/api/v1/reviews/rounds/{id}", "/api/v1/reviews/rounds/1");
        visit(addresses, "/api/v1/reviews/rounds/balance", "/api/v1/reviews/rounds/balance");
        visit(addresses, "/api/v1/requests", "/api/v1/requests");
        visit(addresses, "/documents/new", "/documents/new?about=practice:{practice}");
        visit(addresses, "/documents/{id:\\d{1,18}}", "/documents/{document}");
        visit(
                addresses,
                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/{fileName}",
                "/documents/{document}/1/x.txt",
                "/documents/{document}/2/x.txt");
        visit(
                addresses,
                "/documents/{id:\\d{1,18}}/{number:\\d{1,9}}/previews/{page:\\d{1,3}}",
                "/documents/{document}/1/previews/1");
        visit(addresses, "/api/v1/documents", "/api/v1/documents?about=practice:{practice}");
        visit(addresses, "/api/v1/documents/{id}", "/api/v1/documents/{document}");
        visit(addresses, "/practices/imports", "/practices/imports");
        visit(addresses, "/practices/imports/{id}", "/practices/imports/{import}");
        visit(addresses, "/api/v1/practices", "/api/v1/practices?size=100", "/api/v1/practices?q=canarymark&size=100");
        visit(addresses, "/api/v1/practices/{slug}", "/api/v1/practices/{slug}");
        visit(addresses, "/api/v1/practices/imports/{id}", "/api/v1/practices/imports/{import}");
        visit(addresses, "/api/v1/practices/imports/{id}/clusters", "/api/v1/practices/imports/{import}/clusters");
        return addresses;
    }

    private static TestPractice canary(int number, String word, String country) {
        return TestPractice.named("canary-" + number)
                .saying(word + " canarymark", "Canarymark of " + word + " in a summary.")
                .about("technology")
                .at(country);
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        database = application.getBean(JdbcClient.class);
        canaries.put("Ambrozhivka", canary(1, "Ambrozhivka", "NR"));
        canaries.put("Belquorist", canary(2, "Belquorist", "TV").to("community"));
        canaries.put("Cydraxonim", canary(3, "Cydraxonim", "PW").to("restricted:secretariat"));
        canaries.put("Dwenfulgor", canary(4, "Dwenfulgor", "KI").to("organisation:1"));
        canaries.put("Ekrysmotal", canary(5, "Ekrysmotal", "MH").releasedAt(Instant.parse("2999-01-01T00:00:00Z")));
        canaries.put("Fjordumvex", canary(6, "Fjordumvex", "FM").lacking(1));
        canaries.put("Gnostrabil", canary(7, "Gnostrabil", "SM").partOf(CASE));
        canaries.put("Hyquenzard", canary(8, "Hyquenzard", "LI").in("draft"));
        canaries.put("Ixtoplumer", canary(9, "Ixtoplumer", "AD").in("withdrawn"));
        canaries.put("Jabrovinth", canary(10, "Jabrovinth", "MC").in("retracted"));
        canaries.put("Krelvutang", canary(11, "Krelvutang", "VA").in("submitted"));
        canaries.put("Lompraxide", canary(12, "Lompraxide", "TO").in("returned"));
        canaries.put("Myztorveln", canary(13, "Myztorveln", "WS").in("declined"));
        canaries.forEach((word, practice) -> ids.put(word, practice.insert(database())));
        TestPractice merged = canary(14, MERGED, "VU").mergedInto(id("Ambrozhivka"));
        canaries.put(MERGED, merged);
        ids.put(MERGED, merged.insert(database()));
        application.getBean(SearchIndex.class).follow("practice", ids.values());
        tieAllToThePublicOne(application.getBean(Threads.class));
        long imported = anImportOfAllOfThem();
        List<Canary> all = canaries.entrySet().stream()
                .map(one -> planted(one.getKey(), one.getValue(), imported))
                .collect(Collectors.toCollection(ArrayList::new));
        // what was said of a merged practice by those who adopted it stands at the one that took its place
        all.add(Canary.of(
                ADOPTER,
                "public",
                Map.of("slug", practice("Ambrozhivka").slug(), "practice", String.valueOf(id("Ambrozhivka"))),
                "/practices/{slug}",
                "/practices/{slug}/adoptions",
                "/api/v1/practices/{slug}/adoptions"));
        return all;
    }

    private Canary planted(String word, TestPractice practice, long imported) {
        return new Canary(
                word,
                practice.audience(),
                practice.releaseAt(),
                practice.consentsMissing(),
                practice.cases(),
                Map.of(
                        "slug", practice.slug(),
                        "practice", String.valueOf(id(word)),
                        "document", String.valueOf(aDocumentAbout(word)),
                        "adoption", String.valueOf(anAdoptionOf(word)),
                        "import", String.valueOf(imported)),
                word.equals(MERGED)
                        ? FOUND.stream().filter(at -> !at.equals(ADOPTION)).collect(Collectors.toSet())
                        : FOUND);
    }

    /** One that whoever sees the practice sees, with the word in its title and in its bytes. */
    private long aDocumentAbout(String word) {
        return database()
                .sql("""
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
                .param("practice", id(word))
                .query(Long.class)
                .single();
    }

    /** One that everybody may read who may read the practice, and somebody who asks for it in French. */
    private long anAdoptionOf(String word) {
        database().sql("""
                with person as (
                  insert into actors.person (name, email, language)
                  values ('Ana', 'asks-' || :practice || '@example.org', 'en') returning id)
                insert into practices.translation_request (practice, language, person, created_at)
                select :practice, 'fr', id, now() from person""").param("practice", id(word)).update();
        return database()
                .sql("""
                insert into practices.adoption (practice, organisation, state, audience, created_at, place, year, outcome,
                    adapted, language, confirmed_by)
                select :practice, min(id), 'confirmed', '{public}', now(), :word, 2020, 'too-early', :word, 'en', 'owner'
                from actors.organisation returning id""")
                .param("word", word.equals(MERGED) ? ADOPTER : word)
                .param("practice", id(word))
                .query(Long.class)
                .single();
    }

    private void tieAllToThePublicOne(Threads threads) {
        Reference first = new Reference("practice", id("Ambrozhivka"));
        threads.link(ids.values().stream()
                .filter(id -> id != first.id())
                .map(id -> new Link(first, "related", new Reference("practice", id), null, null))
                .toList());
    }

    private long anImportOfAllOfThem() {
        long id = database().sql("""
                insert into practices.import (state, audience, created_at, file_name, size, sha256, kind, facts, columns,
                    mapping, total)
                values ('done', '{restricted:secretariat}', now(), 'canaries.csv', 1, 'canaries', 'CSV',
                    '{"headerLine": 1}', '{Title}', '{"Title": "title"}', 14)
                returning id""").query(Long.class).single();
        int row = 0;
        for (Long practice : ids.values()) {
            row++;
            database()
                    .sql("""
                    insert into practices.import_row (import, number, first_line, last_line, practice, cluster, reason)
                    values (:import, :row, :row, :row, :practice, :cluster, 'titles-alike')""")
                    .param("import", id)
                    .param("row", row)
                    .param("practice", practice)
                    .param("cluster", id("Ambrozhivka"))
                    .update();
            database().sql("""
                    insert into practices.request (practice, kind, created_at, organisation, name, email, message)
                    values (:practice, 'claim', now(), '', 'Ana', 'ana@example.org', 'mine')""").param("practice", practice).update();
        }
        return id;
    }

    @Override
    public void remove(ApplicationContext application) {
        Long[] all = ids.values().toArray(Long[]::new);
        for (String statement : List.of(
                "delete from practices.import_row where practice = any(:ids)",
                "delete from practices.import where sha256 = 'canaries' and 0 < any(:ids)",
                "delete from documents.piece where file in (select f.id from documents.file f where f.created_by = 'test' and 0 < any(:ids))",
                "delete from documents.preview where 0 < any(:ids)",
                "delete from documents.file where created_by = 'test' and 0 < any(:ids)",
                "delete from documents.document where about_kind = 'practice' and about_id = any(:ids)",
                "delete from practices.request where practice = any(:ids)",
                "delete from practices.adoption where practice = any(:ids)",
                "delete from threads.link where from_kind = 'practice' and from_id = any(:ids)",
                "delete from practices.practice where id = any(:ids)")) {
            database().sql(statement).param("ids", all).update();
        }
        application.getBean(SearchIndex.class).follow("practice", ids.values());
    }
}
