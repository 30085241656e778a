package corridor.documents;

import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of documents, without their bytes. */
@Repository
class FileStore {

    private final JdbcClient database;
    private final Clock clock;

    FileStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(long document, int number, FileName name, FileType type, SpooledFile file, String reason, String by) {
        return database.sql("""
                insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at, created_by)
                values (:document, :number, :name, :type, :size, :sha256, :reason, :now, :by) returning id""")
                .param("document", document)
                .param("number", number)
                .param("name", name.value())
                .param("type", type.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, at) -> row.getLong(1))
                .single();
    }

    /** By document, the newest first. */
    Map<Long, List<DocumentVersion>> of(Collection<Long> documents) {
        Map<Long, List<DocumentVersion>> versions = new HashMap<>();
        database.sql("select * from documents.file where document = any(:documents) order by number desc")
                .param("documents", documents.toArray(Long[]::new))
                .query((row, at) -> versions.computeIfAbsent(
                                row.getLong("document"), none -> new java.util.ArrayList<>())
                        .add(version(row)))
                .list();
        return versions;
    }

    Optional<DocumentVersion> find(long file) {
        return database.sql("select * from documents.file where id = :id")
                .param("id", file)
                .query((row, at) -> version(row))
                .optional();
    }

    /** How many bytes the documents about a record take; nobody else adds to them until the transaction ends. */
    long bytesAbout(Reference record) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:record, 7))")
                .param("record", record.toString())
                .query((row, at) -> "")
                .list();
        return database.sql("""
                select coalesce(sum(f.size), 0) from documents.file f join documents.document d on d.id = f.document
                where d.about_kind = :kind and d.about_id = :about and not f.erased""")
                .param("kind", record.kind())
                .param("about", record.id())
                .query((row, at) -> row.getLong(1))
                .single();
    }

    void conclude(long file, String finding, @Nullable String threat) {
        database.sql("""
                update documents.file set finding = :finding, threat = :threat, checked_at = :now, problem = null
                where id = :id""")
                .param("id", file)
                .param("finding", finding)
                .param("threat", threat, java.sql.Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Notes why the check could not be made. */
    void fail(long file, String problem) {
        database.sql("update documents.file set tried_at = :now, problem = :problem where id = :id")
                .param("id", file)
                .param("problem", problem)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What is kept, and how much of it waits for a check. */
    Extent extent() {
        return database.sql("""
                select (select count(*) from documents.document where state <> 'removed') as documents,
                  count(*) as files, coalesce(sum(size) filter (where not erased), 0) as bytes,
                  count(*) filter (where finding = 'waiting' and not erased) as waiting,
                  count(*) filter (where finding = 'waiting' and not erased and problem is not null) as failing
                from documents.file""")
                .query((row, at) -> new Extent(
                        row.getLong("documents"),
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("waiting"),
                        row.getLong("failing")))
                .single();
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("name"),
                FileType.of(row.getString("media_type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getString("finding"),
                row.getString("threat"),
                row.getString("problem"),
                row.getBoolean("erased"));
    }

    /** All that is kept. */
    record Extent(long documents, long files, long bytes, long waiting, long failing) {}
}
