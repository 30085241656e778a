package corridor.outbox.drafts;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of drafts. */
@Repository
class DraftStore {

    private static final int SHOWN = 200;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long insert(LocalizedText subject, LocalizedText text) {
        return database.sql("""
                insert into outbox.draft (created_at, subject, text, selection)
                values (:now, :subject::jsonb, :text::jsonb, :selection::jsonb) returning id""")
                .param("now", OffsetDateTime.now(clock))
                .param("subject", json.writeValueAsString(subject))
                .param("text", json.writeValueAsString(text))
                .param("selection", json.writeValueAsString(Selection.NOBODY))
                .query(Long.class)
                .single();
    }

    /** False if it was changed since that version was read, or is no draft any more. */
    boolean update(long id, int version, LocalizedText subject, LocalizedText text, Selection selection) {
        return database.sql("""
                update outbox.draft set version = version + 1, subject = :subject::jsonb, text = :text::jsonb,
                    selection = :selection::jsonb
                where id = :id and version = :version and :draft = state""")
                        .param("id", id)
                        .param("version", version)
                        .param("draft", DraftLifecycle.DRAFT)
                        .param("subject", json.writeValueAsString(subject))
                        .param("text", json.writeValueAsString(text))
                        .param("selection", json.writeValueAsString(selection))
                        .update()
                == 1;
    }

    List<Draft> lock(Collection<Long> ids) {
        return database.sql("select * from outbox.draft where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<Draft> find(Reader reader, long id) {
        return database.sql("select * from outbox.draft where id = :id and audience && :labels::text[]")
                .param("id", id)
                .param("labels", reader.labels().toArray(String[]::new))
                .query((row, number) -> draft(row))
                .optional();
    }

    List<Draft> newest(Reader reader) {
        return database.sql("""
                select * from outbox.draft where audience && :labels::text[] order by id desc limit :shown""")
                .param("labels", reader.labels().toArray(String[]::new))
                .param("shown", SHOWN)
                .query((row, number) -> draft(row))
                .list();
    }

    List<Long> sending() {
        return database.sql("select id from outbox.draft where state = :sending order by id")
                .param("sending", DraftLifecycle.SENDING)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("created_at").toInstant(),
                json.readValue(row.getString("subject"), LocalizedText.class),
                json.readValue(row.getString("text"), LocalizedText.class),
                json.readValue(row.getString("selection"), Selection.class));
    }
}
