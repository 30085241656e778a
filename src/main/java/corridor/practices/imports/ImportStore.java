package corridor.practices.imports;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.practices.imports.files.SourceFacts;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceKind;
import corridor.practices.imports.files.SourceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Repository
class ImportStore {

    private static final TypeReference<List<SourceRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> DETAILS = new TypeReference<>() {};
    private static final String VISIBLE = "i.audience && :labels::text[]";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long insert(String fileName, UploadedFile upload, SourceFile source, Mapping mapping, List<SourceRow> preview) {
        return database.sql("""
                insert into practices.import
                  (audience, created_at, state_since, file_name, size, sha256, kind, facts, columns, mapping, preview)
                values (:audience, :now, :now, :name, :size, :sha256, :kind, :facts::jsonb, :columns, :mapping::jsonb, :preview::jsonb)
                returning id""")
                .param("audience", new String[] {Audience.SECRETARIAT})
                .param("now", OffsetDateTime.now(clock))
                .param("name", fileName)
                .param("size", upload.size())
                .param("sha256", upload.sha256())
                .param("kind", source.kind().name())
                .param("facts", json.writeValueAsString(source.facts()))
                .param("columns", source.columns().toArray(String[]::new))
                .param("mapping", json.writeValueAsString(mapping.codes()))
                .param("preview", json.writeValueAsString(preview))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The first rows of its file; none where they were not kept. */
    Optional<List<SourceRow>> preview(long id) {
        return database.sql("select preview from practices.import where id = :id and preview is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(rows -> json.readValue(rows, ROWS));
    }

    Optional<Import> find(Reader reader, long id) {
        return database.sql("select * from practices.import i where i.id = :id and " + VISIBLE)
                .param("id", id)
                .param("labels", reader.labels().toArray(String[]::new))
                .query(this::read)
                .optional();
    }

    List<Import> latest(Reader reader) {
        return database.sql("select * from practices.import i where " + VISIBLE + " order by i.id desc limit 50")
                .param("labels", reader.labels().toArray(String[]::new))
                .query(this::read)
                .list();
    }

    long count(Reader reader, Collection<String> states) {
        return database.sql("select count(*) from practices.import i where state = any(:states) and " + VISIBLE)
                .param("states", states.toArray(String[]::new))
                .param("labels", reader.labels().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Those in one of these states since before then whose files are still kept. */
    List<Import> since(Collection<String> states, Instant before) {
        return database.sql("""
                select * from practices.import i where state = any(:states) and state_since < :before
                  and exists (select from practices.import_chunk chunk where chunk.import = i.id)
                order by id""")
                .param("states", states.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .list();
    }

    /** The import of the same file that still stands. */
    Optional<Long> standing(String sha256) {
        return database.sql("""
                select id from practices.import
                where sha256 = :sha256 and state not in ('failed', 'undoing', 'undone')""")
                .param("sha256", sha256)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Whether the same file was taken in once more since this import failed. */
    boolean isRepeated(long id) {
        return database.sql("""
                select exists (
                  select from practices.import other join practices.import one on one.sha256 = other.sha256
                  where one.id = :id and other.id <> :id and other.state not in ('failed', 'undoing', 'undone'))""").param("id", id).query(Boolean.class).single();
    }

    List<Import> lock(Collection<Long> ids) {
        return database.sql("select * from practices.import where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::read)
                .list();
    }

    boolean map(long id, int version, Map<String, String> mapping) {
        return database.sql("""
                update practices.import set mapping = :mapping::jsonb, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("mapping", json.writeValueAsString(mapping))
                        .update()
                == 1;
    }

    void progress(long id, int done) {
        database.sql("update practices.import set done = :done where id = :id")
                .param("id", id)
                .param("done", done)
                .update();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        boolean goesOn =
                Set.of(ImportLifecycle.PUBLISHING, ImportLifecycle.PUBLISHED).contains(state);
        return new Import(
                row.getLong("id"),
                state,
                row.getInt("version"),
                row.getTimestamp("state_since").toInstant(),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("file_name"),
                row.getLong("size"),
                SourceKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("facts"), SourceFacts.class),
                List.of((String[]) row.getArray("columns").getArray()),
                json.readValue(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                row.getInt("done"),
                row.getObject("total", Integer.class),
                goesOn ? null : row.getString("failure"),
                json.readValue(row.getString("failure_details"), DETAILS));
    }
}
