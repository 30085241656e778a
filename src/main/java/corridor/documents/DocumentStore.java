package corridor.documents;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents. States are written by the workflow alone. */
@Repository
class DocumentStore {

    private final JdbcClient database;
    private final FileStore files;
    private final Sight sight;
    private final Clock clock;

    DocumentStore(JdbcClient database, FileStore files, Sight sight, Clock clock) {
        this.database = database;
        this.files = files;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(NewDocument document, String title, String by, Set<String> audience) {
        return database.sql("""
                insert into documents.document (about_kind, about_id, audience, shared_with, release_at, cases, title, language,
                  created_at, state_since, created_by)
                values (:kind, :about, :audience, :shared, :release, :cases, :title, :language, :now, :now, :by)
                returning id""")
                .param("kind", document.about().kind())
                .param("about", document.about().id())
                .param("audience", audience.toArray(String[]::new))
                .param("shared", document.audience().toArray(String[]::new))
                .param(
                        "release",
                        document.releaseAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cases", new String[] {document.about().toString()})
                .param("title", title)
                .param("language", document.language().map(Language::tag).orElse(""))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Optional<Document> find(Reader reader, long id) {
        return complete(database.sql("select * from documents.document d where d.id = :id and " + Sight.of("d"))
                        .param("id", id)
                        .params(sight.parameters(reader))
                        .query((row, number) -> document(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Those about a record that this reader may see and that were not removed, in the order in which they came. */
    List<Document> about(Reader reader, Reference record) {
        return complete(database.sql("""
                select * from documents.document d
                where d.about_kind = :kind and d.about_id = :about and d.state <> 'removed' and %s
                order by d.id limit 200""".formatted(Sight.of("d")))
                .param("kind", record.kind())
                .param("about", record.id())
                .params(sight.parameters(reader))
                .query((row, number) -> document(row))
                .list());
    }

    /** Those about records of one kind that this reader may see and that were not removed, newest records last. */
    List<Document> about(Reader reader, String kind, Collection<Long> ids) {
        return complete(database.sql("""
                select * from documents.document d
                where d.about_kind = :kind and d.about_id = any(:about) and d.state <> 'removed' and %s
                order by d.about_id, d.id limit 2000""".formatted(Sight.of("d")))
                .param("kind", kind)
                .param("about", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query((row, number) -> document(row))
                .list());
    }

    List<Document> lock(Collection<Long> ids) {
        return complete(database.sql("select * from documents.document where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> document(row))
                .list());
    }

    /** A piece of all that were not removed, for whoever keeps everything elsewhere too. */
    List<Document> after(long id, int size) {
        return complete(database.sql("""
                select * from documents.document where id > :id and state <> 'removed' order by id limit :size""")
                .param("id", id)
                .param("size", size)
                .query((row, number) -> document(row))
                .list());
    }

    /** Documents whose newest version waits for its check. */
    List<Long> scanning() {
        return database.sql("select id from documents.document where state = 'scanning' order by id limit 1000")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Who sees a document that was just added. */
    void guard(long id, Set<String> audience) {
        database.sql("update documents.document set audience = :audience where id = :id")
                .param("id", id)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    void rename(long id, String title, Optional<Language> language) {
        database.sql("""
                update documents.document set title = :title, language = :language, version = version + 1
                where id = :id""")
                .param("id", id)
                .param("title", title)
                .param("language", language.map(Language::tag).orElse(""))
                .update();
    }

    void share(long id, Set<String> sharedWith, Set<String> audience) {
        database.sql("""
                update documents.document set shared_with = :shared, audience = :audience, version = version + 1
                where id = :id""")
                .param("id", id)
                .param("shared", sharedWith.toArray(String[]::new))
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** Says anew for whom all about a record are; what was not checked yet stays with its keepers. */
    List<Long> readdress(Reference record, Set<String> audience) {
        return database.sql("""
                update documents.document set shared_with = :shared, version = version + 1,
                  audience = case when current is not null then :shared else audience end
                where about_kind = :kind and about_id = :about and state <> 'removed' returning id""")
                .param("shared", audience.toArray(String[]::new))
                .param("kind", record.kind())
                .param("about", record.id())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Document> complete(List<Document> documents) {
        Map<Long, List<DocumentVersion>> versions = documents.isEmpty()
                ? Map.of()
                : files.of(documents.stream().map(Document::id).toList());
        return documents.stream()
                .map(one -> one.with(versions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Document document(ResultSet row) throws SQLException {
        Timestamp release = row.getTimestamp("release_at");
        return new Document(
                row.getLong("id"),
                new Reference(row.getString("about_kind"), row.getLong("about_id")),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                Set.of((String[]) row.getArray("shared_with").getArray()),
                release == null ? null : release.toInstant(),
                Set.of(),
                row.getString("title"),
                Language.of(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getObject("current", Integer.class),
                List.of());
    }
}
