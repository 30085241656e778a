package corridor.floor;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.sessions.Session;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions from the floor. States are written by the workflow alone. */
@Repository
class QuestionStore {

    private static final String ALL = """
            select q.*, s.organisations as team, s.audience as shown_to
            from floor.question q join forum.session s on s.id = q.session where
            """;

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Sight sight;

    QuestionStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    long insert(Session session, Question typed, String asker, Instant now) {
        return database.sql("""
                insert into floor.question (audience, session, pitch, text, language, asker, name, asked_at)
                values (:audience, :session, :pitch, :text, :language, :asker, :name, :now)
                returning id""")
                .param("audience", FloorLifecycle.team(session.team()).toArray(String[]::new))
                .param("session", session.id())
                .param("pitch", typed.pitch())
                .param("text", typed.text())
                .param("language", typed.language().tag())
                .param("asker", asker)
                .param("name", typed.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int askedSince(long session, String asker, Instant since) {
        return database.sql("""
                select count(*) from floor.question where session = :session and asker = :asker and asked_at > :since""")
                .param("session", session)
                .param("asker", asker)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int waiting(long session) {
        return database.sql("select count(*) from floor.question where session = :session and state = 'waiting'")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /** Once each. Returns whether it counted. */
    boolean support(long question, String supporter) {
        return database.sql("""
                with first as (insert into floor.support (question, supporter) values (:question, :supporter)
                               on conflict do nothing returning question)
                update floor.question set support = support + 1 where id in (select question from first)""")
                        .param("question", question)
                        .param("supporter", supporter)
                        .update()
                == 1;
    }

    /** Whoever supported one of two that are the same supports the one that is left, once. */
    void join(long merged, long into) {
        database.sql("""
                with moved as (insert into floor.support (question, supporter)
                               select :into, supporter from floor.support where question = :merged
                               on conflict do nothing returning supporter)
                update floor.question set support = support + (select count(*) from moved) + 1 where id = :into""").param("merged", merged).param("into", into).update();
    }

    /** What is shown of a session is seen by whoever sees the session now. */
    void follow(Collection<Long> sessions) {
        database.sql("""
                with shown as (select q.id, s.audience from floor.question q join forum.session s on s.id = q.session
                               where q.session = any(:sessions) and q.state in ('shown', 'answered'))
                update floor.question q set audience = shown.audience from shown where shown.id = q.id""").param("sessions", sessions.toArray(Long[]::new)).update();
    }

    /** Takes away what nobody was shown, and who asked the rest. */
    int forget(Instant before) {
        database.sql("update floor.question set asker = '', name = '' where asked_at < :before and asker <> ''")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("""
                delete from floor.question where asked_at < :before and state in ('waiting', 'hidden')
                  and id not in (select merged_into from floor.question where merged_into is not null)""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Asked> lock(Collection<Long> ids) {
        return database.sql(ALL + "q.id = any(:ids) order by q.id for update of q")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::asked)
                .list();
    }

    /** Those of these states that this reader may see: what most want first. */
    List<Asked> of(Reader reader, long session, Set<String> states) {
        return database.sql(ALL + "q.session = :session and q.state = any(:states) and " + Sight.of("q")
                        + " order by q.support desc, q.id limit " + MOST)
                .params(sight.parameters(reader))
                .param("session", session)
                .param("states", states.toArray(String[]::new))
                .query(this::asked)
                .list();
    }

    private Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getLong("session"),
                row.getObject("pitch", Long.class),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                Set.of((Long[]) row.getArray("team").getArray()),
                Set.of((String[]) row.getArray("shown_to").getArray()),
                row.getString("text"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getString("name"),
                row.getInt("support"),
                row.getString("answer"),
                Language.of(String.valueOf(row.getString("answer_language"))).orElse(null),
                row.getTimestamp("asked_at").toInstant());
    }
}
