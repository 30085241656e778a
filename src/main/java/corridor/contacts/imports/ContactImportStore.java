package corridor.contacts.imports;

import corridor.access.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of contacts on their way. */
@Repository
class ContactImportStore {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ContactImportStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long insert(String fileName, List<Line> lines, String actor) {
        return database.sql("""
                insert into contacts.import (created_at, created_by, file_name, lines, total)
                values (:now, :actor, :name, :lines::jsonb, :total) returning id""")
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("name", fileName)
                .param("lines", json.writeValueAsString(lines))
                .param("total", lines.size())
                .query(Long.class)
                .single();
    }

    /** Replaces what is to become of the lines, if the list is still in that version. */
    boolean decide(long id, int version, List<Line> lines) {
        return database.sql("""
                update contacts.import set lines = :lines::jsonb, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("lines", json.writeValueAsString(lines))
                        .update()
                == 1;
    }

    /** Forgets what the lines say. */
    void forget(Collection<Long> ids) {
        database.sql("update contacts.import set lines = '[]' where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    List<ContactImport> lock(Collection<Long> ids) {
        return database.sql("select * from contacts.import where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::one)
                .list();
    }

    Optional<ContactImport> find(Reader reader, long id) {
        return database.sql("select * from contacts.import where id = :id and audience && :labels::text[]")
                .param("id", id)
                .param("labels", reader.labels().toArray(String[]::new))
                .query(this::one)
                .optional();
    }

    List<ContactImport> latest(Reader reader) {
        return database.sql("""
                select id, state, version, audience, created_at, file_name, '[]' as lines, total, added
                from contacts.import where audience && :labels::text[] order by id desc limit 20""")
                .param("labels", reader.labels().toArray(String[]::new))
                .query(this::one)
                .list();
    }

    List<Long> openSince(Instant time) {
        return database.sql("select id from contacts.import where state = 'open' and created_at < :time order by id")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private ContactImport one(ResultSet row, int number) throws SQLException {
        return new ContactImport(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("file_name"),
                json.readValue(row.getString("lines"), LINES),
                row.getInt("total"),
                row.getObject("added", Integer.class));
    }
}
