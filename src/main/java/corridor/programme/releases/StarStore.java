package corridor.programme.releases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people marked for themselves. */
@Repository
public class StarStore {

    private final JdbcClient database;
    private final Clock clock;

    StarStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who marked which of these sessions. */
    Map<Long, Set<Long>> of(Collection<Long> sessions) {
        Map<Long, Set<Long>> stars = new HashMap<>();
        database.sql("select session, person from programme.star where session = any(:sessions)")
                .param("sessions", sessions.toArray(Long[]::new))
                .query((row, number) -> stars.computeIfAbsent(row.getLong("session"), none -> new TreeSet<>())
                        .add(row.getLong("person")))
                .list();
        return stars;
    }

    /** What a person marked. */
    public Set<Long> of(long person) {
        return new TreeSet<>(database.sql("select session from programme.star where person = :person")
                .param("person", person)
                .query(Long.class)
                .list());
    }

    public void mark(long person, long session) {
        database.sql("""
                insert into programme.star (person, session, starred_at) values (:person, :session, :now)
                on conflict do nothing""")
                .param("person", person)
                .param("session", session)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void unmark(long person, long session) {
        database.sql("delete from programme.star where person = :person and session = :session")
                .param("person", person)
                .param("session", session)
                .update();
    }
}
