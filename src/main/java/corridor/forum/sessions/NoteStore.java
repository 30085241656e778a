package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was said in sessions: for those who prepare them until it is reported, then for whoever sees the session. */
@Repository
class NoteStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    NoteStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        this.json = json;
        this.sight = sight;
    }

    long insert(Session session, Note.Kind kind, LocalizedText text, Set<String> audience, String by, Instant now) {
        return database.sql("""
                insert into forum.note (session, position, kind, text, audience, written_by, written_at)
                select :session, coalesce(max(position), 0) + 1, :kind, :text::jsonb, :audience, :by, :now
                from forum.note where session = :session
                returning id""")
                .param("session", session.id())
                .param("kind", kind.code())
                .param("text", json.writeValueAsString(text))
                .param("audience", audience.toArray(String[]::new))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean remove(long session, long id) {
        return database.sql("delete from forum.note where id = :id and session = :session")
                        .param("id", id)
                        .param("session", session)
                        .update()
                == 1;
    }

    /** Opens or narrows what was noted of a session with the session itself. */
    void shown(long session, Set<String> audience) {
        database.sql("update forum.note set audience = :audience where session = :session")
                .param("session", session)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    List<Note> of(Reader reader, Collection<Long> sessions) {
        return database.sql("select n.* from forum.note n where n.session = any(:sessions) and " + Sight.of("n")
                        + " order by n.session, n.position")
                .params(sight.parameters(reader))
                .param("sessions", sessions.toArray(Long[]::new))
                .query((row, number) -> new Note(
                        row.getLong("id"),
                        row.getLong("session"),
                        row.getInt("version"),
                        row.getInt("position"),
                        Note.Kind.of(row.getString("kind")).orElseThrow(),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        row.getObject("attributed_to", Long.class),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }
}
