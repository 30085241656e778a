package corridor.forum.sessions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        database.sql("""
                update forum.note set audience = :audience::text[]
                    || case when asked is null then '{}'::text[] else array['organisation:' || asked] end
                where session = :session""")
                .param("session", session)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    List<Note> of(Reader reader, Collection<Long> sessions) {
        return database.sql("select n.* from forum.note n where n.session = any(:sessions) and " + Sight.of("n")
                        + " order by n.session, n.position")
                .params(sight.parameters(reader))
                .param("sessions", sessions.toArray(Long[]::new))
                .query(this::note)
                .list();
    }

    Optional<Note> find(Reader reader, long id) {
        return database.sql("select n.* from forum.note n where n.id = :id and " + Sight.of("n"))
                .params(sight.parameters(reader))
                .param("id", id)
                .query(this::note)
                .optional();
    }

    /** Asks an organisation whether its name may stand beside a note, which it can read from then on. */
    boolean ask(Note note, long organisation) {
        return database.sql("""
                        update forum.note set asked = :organisation, attributed_to = null, consented_at = null,
                            version = version + 1, audience = array(select distinct unnest(audience || :label::text))
                        where id = :id and version = :version""")
                        .param("id", note.id())
                        .param("version", note.version())
                        .param("organisation", organisation)
                        .param("label", Audience.organisation(organisation))
                        .update()
                == 1;
    }

    /** Puts the name of who was asked beside a note, or takes it away. */
    boolean name(Note note, @Nullable Long organisation, Instant now) {
        return database.sql("""
                        update forum.note set attributed_to = :organisation::bigint, version = version + 1,
                            consented_at = case when :organisation::bigint is not null then :now end,
                            asked = case when :organisation::bigint is not null then asked end
                        where id = :id and version = :version""")
                        .param("id", note.id())
                        .param("version", note.version())
                        .param("organisation", organisation)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getLong("session"),
                row.getInt("version"),
                row.getInt("position"),
                Note.Kind.of(row.getString("kind")).orElseThrow(),
                json.readValue(row.getString("text"), LocalizedText.class),
                row.getObject("asked", Long.class),
                row.getObject("attributed_to", Long.class),
                row.getTimestamp("written_at").toInstant());
    }
}
