package corridor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.documents.Documents.Opened;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class DocumentsTests {

    private static final Set<Right> KEEPING =
            Set.of(new Right("practice.draft"), new Right("document.add"), new Right("document.remove"));

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentExports export;

    @Autowired
    private DocumentsWhole invariant;

    @Autowired
    private PreviewWork previews;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat = Reader.VISITOR;
    private Reference practice = new Reference("practice", 0);
    private long organisation;

    @BeforeEach
    void findAPracticeOfAnOrganisation() {
        secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        database.sql("""
                select id, (classification->'proponents'->'organisations'->>0)::bigint as organisation
                from practices.practice
                where state = 'checked' and jsonb_array_length(classification->'proponents'->'organisations') > 0
                order by id limit 1""")
                .query((row, number) -> {
                    practice = new Reference("practice", row.getLong("id"));
                    organisation = row.getLong("organisation");
                    return practice;
                })
                .single();
    }

    /** One who plays a role for that organisation alone. */
    private static Reader memberOf(long one) {
        String label = Audience.organisation(one);
        return new Reader(
                "person:" + (1_000 + one),
                Set.of(Role.FOCAL_POINT),
                Set.of(),
                Map.of(one, KEEPING),
                Set.of("public", "community", "person:" + (1_000 + one), label),
                Set.of());
    }

    private Outcome<Long> add(Reader reader, String name, byte[] content, String... audience) {
        return documents.add(
                reader,
                new NewDocument(practice, "", Optional.of(Language.FRENCH), Set.of(audience)),
                name,
                new ByteArrayInputStream(content));
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private byte[] bytes(Reader reader, long id, int number) throws IOException {
        Opened opened = documents.open(reader, id, number).orThrow();
        return opened.content().open().readAllBytes();
    }

    @Test
    void keepsEveryVersionByteForByte() throws IOException {
        byte[] large = new byte[900_000];
        new Random(7).nextBytes(large);
        for (int at = 0; at < large.length; at++) {
            large[at] = (byte) ('a' + (large[at] & 15));
        }
        long id = add(secretariat, "Report.txt", large, "public").orThrow();
        assertThat(code(documents.addVersion(
                        secretariat, Target.of(id), " ", "b.txt", new ByteArrayInputStream(TestFiles.text("two")))))
                .isEqualTo("reason-missing");
        assertThat(code(documents.addVersion(
                        secretariat, Target.of(id), "same", "b.txt", new ByteArrayInputStream(large))))
                .isEqualTo("document-same");
        documents
                .addVersion(
                        secretariat,
                        Target.of(id),
                        "corrected",
                        "b.txt",
                        new ByteArrayInputStream(TestFiles.text("two")))
                .orThrow();
        assertThat(bytes(Reader.VISITOR, id, 1)).isEqualTo(large);
        assertThat(bytes(Reader.VISITOR, id, 2)).isEqualTo(TestFiles.text("two"));
        Document document = documents.find(Reader.VISITOR, id).orThrow();
        assertThat(document.title()).isEqualTo("Report");
        assertThat(document.current()).isEqualTo(2);
        assertThat(document.versions()).extracting(DocumentVersion::reason).containsExactly("corrected", "");
        assertThat(document.versions()).allMatch(DocumentVersion::unscanned);
        assertThat(code(documents.open(Reader.VISITOR, id, 3))).isEqualTo("document-missing");
        var stream = documents.open(Reader.VISITOR, id, 1).orThrow().content().open();
        assertThat(stream.skip(600_000)).isEqualTo(600_000);
        assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(large, 600_000, large.length));
    }

    @Test
    void letsKeepersAloneAddAndChange() {
        Reader owner = memberOf(organisation);
        Reader stranger = memberOf(organisation + 100_000);
        long id = add(owner, "a.txt", TestFiles.text("of its organisation"), "public")
                .orThrow();
        Target target = Target.of(id);
        for (Reader reader : List.of(stranger, Reader.visitor(rights))) {
            assertThat(code(add(reader, "a.txt", TestFiles.text("x"), "public")))
                    .isEqualTo("document-not-yours");
            assertThat(code(documents.addVersion(
                            reader, target, "x", "a.txt", new ByteArrayInputStream(TestFiles.text("y")))))
                    .isEqualTo("document-not-yours");
            assertThat(code(documents.rename(reader, target, "x", Optional.empty())))
                    .isEqualTo("document-not-yours");
            assertThat(code(documents.changeAudience(reader, target, Set.of("public"))))
                    .isEqualTo("document-not-yours");
            assertThat(code(documents.remove(reader, target, "x"))).isEqualTo("document-not-yours");
        }
        Reader auditor = Reader.inRoles("role:auditor", Set.of(Role.AUDITOR), rights);
        assertThat(code(add(auditor, "a.txt", TestFiles.text("x"), "public"))).isEqualTo("document-not-yours");
        assertThat(code(documents.rename(owner, target, "Better", Optional.of(Language.ENGLISH))))
                .isEqualTo("done");
        assertThat(code(documents.rename(owner, new Target(id, 1), "Late", Optional.empty())))
                .isEqualTo("version-stale");
        assertThat(code(documents.rename(owner, target, " ", Optional.empty()))).isEqualTo("document-title-missing");
        assertThat(documents.find(owner, id).orThrow().title()).isEqualTo("Better");
    }

    @Test
    void showsADocumentToItsReadersAlone() {
        Reader owner = memberOf(organisation);
        Reader chosen = memberOf(organisation + 100_000);
        long id = add(owner, "a.txt", TestFiles.text("shared once"), Audience.organisation(organisation))
                .orThrow();
        assertThat(code(documents.open(chosen, id, 1))).isEqualTo("document-missing");
        assertThat(code(documents.open(secretariat, id, 1))).isEqualTo("document-missing");
        assertThat(documents.of(chosen, practice)).extracting(Document::id).doesNotContain(id);
        documents
                .changeAudience(
                        owner,
                        Target.of(id),
                        Set.of(Audience.organisation(organisation), Audience.organisation(organisation + 100_000)))
                .orThrow();
        assertThat(code(documents.open(chosen, id, 1))).isEqualTo("done");
        assertThat(documents.of(chosen, practice)).extracting(Document::id).contains(id);
        assertThat(code(documents.open(secretariat, id, 1))).isEqualTo("document-missing");
        assertThat(code(documents.changeAudience(owner, Target.of(id), Set.of(Audience.SECRETARIAT))))
                .isEqualTo("document-audience-without-you");
        assertThat(code(documents.changeAudience(owner, Target.of(id), Set.of())))
                .isEqualTo("document-audience-missing");
    }

    @Test
    void hidesDocumentsBeforeTheirReleaseAndOfHiddenRecordsAndFromTheRecused() {
        long later = documents
                .add(
                        secretariat,
                        new NewDocument(
                                practice,
                                "Later",
                                Optional.empty(),
                                Set.of("public"),
                                Optional.of(Instant.parse("2999-01-01T00:00:00Z"))),
                        "a.txt",
                        new ByteArrayInputStream(TestFiles.text("later")))
                .orThrow();
        assertThat(code(documents.find(Reader.VISITOR, later))).isEqualTo("document-missing");
        Reference draft = new Reference(
                "practice",
                TestPractice.named("hidden-with-document").in("draft").insert(database));
        long hidden = documents
                .add(
                        secretariat,
                        new NewDocument(draft, "Hidden", Optional.empty(), Set.of("public", Audience.SECRETARIAT)),
                        "a.txt",
                        new ByteArrayInputStream(TestFiles.text("hidden")))
                .orThrow();
        assertThat(code(documents.find(Reader.VISITOR, hidden))).isEqualTo("document-missing");
        assertThat(documents.of(Reader.VISITOR, draft)).isEmpty();
        assertThat(code(documents.find(secretariat, hidden))).isEqualTo("done");
        Reader recused = new Reader(
                "recused", secretariat.roles(), secretariat.rights(), Map.of(), secretariat.labels(), Set.of(draft));
        assertThat(code(documents.find(recused, hidden))).isEqualTo("document-missing");
        assertThat(code(documents.place(secretariat, new Reference("nothing", 1))))
                .isEqualTo("document-place-missing");
    }

    @Test
    void erasesWhatIsRemovedAndSaysSoToItsReaders() {
        long id = add(secretariat, "a.txt", TestFiles.text("to be erased"), "public")
                .orThrow();
        long secret = add(secretariat, "b.txt", TestFiles.text("secret"), Audience.SECRETARIAT)
                .orThrow();
        assertThat(code(documents.remove(secretariat, Target.of(id), " "))).isEqualTo("reason-missing");
        for (long one : new long[] {id, secret}) {
            documents.remove(secretariat, Target.of(one), "wrong file").orThrow();
        }
        assertThat(code(documents.open(Reader.VISITOR, id, 1))).isEqualTo("document-removed");
        assertThat(code(documents.open(Reader.VISITOR, secret, 1))).isEqualTo("document-missing");
        assertThat(documents.of(secretariat, practice)).extracting(Document::id).doesNotContain(id, secret);
        assertThat(database.sql("""
                        select count(*) from documents.piece p join documents.file f on f.id = p.file
                        where f.document = any(:ids)""")
                        .param("ids", new Long[] {id, secret})
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql(
                                "select reason from audit.entry where kind = 'document' and record = :id and action = 'remove'")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("wrong file");
    }

    @Test
    void refusesTooLargeEmptyAndTooMany() throws IOException {
        assertThat(code(add(secretariat, "a.txt", new byte[0], "public"))).isEqualTo("document-empty");
        byte[] large = new byte[(20 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        assertThat(code(add(secretariat, "a.txt", large, "public"))).isEqualTo("document-too-large");
        assertThat(code(add(secretariat, "a.png", TestFiles.text("<html>"), "public")))
                .isEqualTo("document-kind-refused");
        Reference full = new Reference(
                "practice", TestPractice.named("full-of-documents").insert(database));
        database.sql("""
                with document as (insert into documents.document (about_kind, about_id, audience, shared_with, title, language,
                  created_at, created_by) values ('practice', :id, '{test}', '{test}', 'x', '', now(), 'test') returning id)
                insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at, created_by)
                select id, 1, 'x.txt', 'text/plain', 209715195, repeat('a', 64), '', now(), 'test' from document""").param("id", full.id()).update();
        Outcome<Long> added = documents.add(
                secretariat,
                new NewDocument(full, "One more", Optional.empty(), Set.of("public")),
                "a.txt",
                new ByteArrayInputStream(TestFiles.text("more than there is room")));
        assertThat(code(added)).isEqualTo("document-record-full");
        assertThat(documents.of(secretariat, full)).isEmpty();
        database.sql("""
                with versions as (delete from documents.file where size = 209715195)
                delete from documents.document where about_id = :id and about_kind = 'practice'""").param("id", full.id()).update();
    }

    @Test
    void noticesALostOrChangedByte() {
        long id =
                add(secretariat, "a.txt", TestFiles.text("all of it"), "public").orThrow();
        assertThat(invariant.violations()).isEmpty();
        String changed = """
            update documents.piece set content = :content where file in (select id from documents.file where document = :id)""";
        database.sql(changed)
                .param("content", TestFiles.text("all 0f it"))
                .param("id", id)
                .update();
        assertThat(invariant.violations()).containsExactly("document " + id + "/1");
        database.sql(changed)
                .param("content", TestFiles.text("all of it"))
                .param("id", id)
                .update();
        assertThat(invariant.violations()).isEmpty();
    }

    @Test
    void drawsPicturesAndFirstPagesSmallAndAnew() throws IOException {
        long picture = add(secretariat, "a.png", TestFiles.picture("png", 3_000, 1_500), "public")
                .orThrow();
        long pages = add(secretariat, "a.pdf", TestFiles.pdf(5, "Diaspora bonds"), "public")
                .orThrow();
        for (long id : new long[] {picture, pages}) {
            draw(id);
        }
        Preview small = documents.preview(Reader.VISITOR, picture, 1, 1).orElseThrow();
        assertThat(List.of(small.width(), small.height(), small.mediaType()))
                .isEqualTo(List.of(1_200, 600, "image/jpeg"));
        assertThat(documents.previews(
                        documents.find(Reader.VISITOR, pages).orThrow().newest()))
                .extracting(Preview::page)
                .containsExactly(1, 2, 3);
        long hidden = add(secretariat, "c.png", TestFiles.picture("png", 30, 30), Audience.SECRETARIAT)
                .orThrow();
        draw(hidden);
        assertThat(documents.preview(Reader.VISITOR, hidden, 1, 1)).isEmpty();
        assertThat(documents.preview(secretariat, hidden, 1, 1)).isPresent();
    }

    private void draw(long id) {
        previews.run(documents.find(secretariat, id).orThrow().newest().id());
    }

    @Test
    void leavesWithAnExportAndComesBackByteForByte() throws IOException {
        byte[] bytes = TestFiles.text("to be exported");
        long open = add(secretariat, "export.txt", bytes, "public").orThrow();
        long closed = add(secretariat, "عقد.txt", TestFiles.text("for few"), Audience.SECRETARIAT)
                .orThrow();
        Path without = Files.createDirectory(TestDatabase.folder().resolve("without-people"));
        export.write(without, false);
        assertThat(without.resolve(open + "/1.txt")).hasBinaryContent(bytes);
        assertThat(without.resolve(String.valueOf(closed))).doesNotExist();
        Path whole = Files.createDirectory(TestDatabase.folder().resolve("with-people"));
        export.write(whole, true);
        assertThat(whole.resolve(closed + "/1.txt")).exists();

        database.sql("delete from documents.piece").update();
        assertThat(invariant.violations()).isNotEmpty();
        export.read(whole, database);
        assertThat(invariant.violations()).isEmpty();
        assertThat(bytes(secretariat, open, 1)).isEqualTo(bytes);
    }
}
