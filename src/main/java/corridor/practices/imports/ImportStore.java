package corridor.practices.imports;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.practices.imports.files.SourceFacts;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
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

    private static final String VISIBLE = "i.audience && :labels::text[]";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long insert(String fileName, UploadedFile upload, SourceFile source, Mapping mapping) {
        return database.sql("""
                insert into practices.import
                  (audience, created_at, state_since, file_name, size, sha256, kind, facts, columns, mapping)
                values (:audience, :now, :now, :name, :size, :sha256, :kind, :facts::jsonb, :columns, :mapping::jsonb)
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
                .query((row, number) -> row.getLong(1))
                .single();
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

    /** The import of the same file that still stands. */
    Optional<Long> standing(String sha256) {
        return database.sql("""
                select id from practices.import
                where sha256 = :sha256 and state not in ('failed', 'undoing', 'undone')""")
                .param("sha256", sha256)
                .query((row, number) -> row.getLong(1))
                .optional();
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
        return new Import(
                row.getLong("id"),
                row.getString("state"),
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
                row.getString("failure"));
    }
}
