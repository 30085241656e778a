package corridor.programme.agenda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of addresses of people's own calendars; it holds digests alone. */
@Repository
class CalendarStore {

    private final JdbcClient database;
    private final Clock clock;

    CalendarStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(long person, long cycle) {
        return database.sql("""
                select exists (select from programme.calendar
                               where person = :person and cycle = :cycle and ended_at is null)""")
                .param("person", person)
                .param("cycle", cycle)
                .query(Boolean.class)
                .single();
    }

    void end(long person, long cycle) {
        database.sql("""
                update programme.calendar set ended_at = :now
                where person = :person and cycle = :cycle and ended_at is null""")
                .param("person", person)
                .param("cycle", cycle)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void insert(long person, long cycle, byte[] digest) {
        database.sql("""
                insert into programme.calendar (person, cycle, digest, made_at) values (:person, :cycle, :digest, :now)""")
                .param("person", person)
                .param("cycle", cycle)
                .param("digest", digest)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Holder> holder(byte[] digest) {
        return database.sql("select person, cycle from programme.calendar where digest = :digest and ended_at is null")
                .param("digest", digest)
                .query((row, number) -> new Holder(row.getLong("person"), row.getLong("cycle")))
                .optional();
    }

    /** Whose calendar it is. */
    record Holder(long person, long cycle) {}
}
