package corridor.forum.shortlists;

import corridor.access.Reader;
import corridor.access.Sight;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of shortlists. */
@Repository
class ShortlistStore {

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    ShortlistStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Puts it on the list; one that is there gets the new reason. */
    void put(Reader reader, long session, long practice, String why, Set<String> audience) {
        database.sql("""
                insert into forum.shortlisted (session, practice, audience, why, added_by, added_at)
                values (:session, :practice, :audience, :why, :by, :now)
                on conflict (session, practice) do update set why = excluded.why, audience = excluded.audience""")
                .param("session", session)
                .param("practice", practice)
                .param("audience", audience.toArray(String[]::new))
                .param("why", why)
                .param("by", reader.actor())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Shows the lists of these sessions to their teams of today. */
    void share(Collection<Long> sessions) {
        database.sql("""
                update forum.shortlisted l
                set audience = array['restricted:secretariat'] || array(select 'organisation:' || one from unnest(s.organisations) as one)
                from forum.session s where s.id = l.session and s.id = any(:sessions)""").param("sessions", sessions.toArray(Long[]::new)).update();
    }

    boolean remove(long session, long practice) {
        return database.sql("delete from forum.shortlisted where session = :session and practice = :practice")
                        .param("session", session)
                        .param("practice", practice)
                        .update()
                == 1;
    }

    Set<Long> listing(Reader reader, long practice, Collection<Long> sessions) {
        return Set.copyOf(database.sql("select l.session from forum.shortlisted l where l.practice = :practice"
                        + " and l.session = any(:sessions) and " + Sight.of("l"))
                .params(sight.parameters(reader))
                .param("practice", practice)
                .param("sessions", sessions.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    List<Shortlisted> of(Reader reader, long session) {
        return database.sql("select l.* from forum.shortlisted l where l.session = :session and " + Sight.of("l")
                        + " order by l.added_at, l.practice")
                .params(sight.parameters(reader))
                .param("session", session)
                .query((row, number) -> new Shortlisted(
                        row.getLong("session"),
                        row.getLong("practice"),
                        row.getString("why"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
