package corridor.forum.sessions;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may come to sessions that are held by invitation. */
@Repository
class GuestStore {

    private final JdbcClient database;
    private final Clock clock;

    GuestStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Long> sessionsOf(long person, Collection<Long> organisations) {
        return database.sql("""
                select id from forum.session
                where reach = 'restricted'
                  and (invited && :organisations or team @> jsonb_build_array(jsonb_build_object('person', :person::bigint)))""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> peopleAt(Collection<Long> sessions) {
        return database.sql("""
                select m.person from forum.session s
                join actors.membership m on m.organisation = any(s.invited)
                where s.id = any(:sessions) and m.starts <= :today and (m.ends is null or m.ends >= :today)
                union
                select (part ->> 'person')::bigint from forum.session s, jsonb_array_elements(s.team) as part
                where s.id = any(:sessions) and part ->> 'person' is not null""")
                .param("sessions", sessions.toArray(Long[]::new))
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
