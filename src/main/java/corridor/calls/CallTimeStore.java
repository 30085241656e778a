package corridor.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What time does to calls: which are due, and closings that were moved. */
@Repository
class CallTimeStore {

    private final JdbcClient database;
    private final Clock clock;

    CallTimeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Moves the closing, which the caller has checked to be later, and keeps where it was. */
    void extend(Call call, Instant until, LocalDateTime local, String reason, String by) {
        database.sql("""
                with before as (
                  insert into calls.extension (call, closes_before, closes_after, reason, by, at)
                  select id, closes_at, :until::timestamptz, :reason, :by, :now from calls.call where id = :id)
                update calls.call set closes_at = :until::timestamptz, closes = :local::timestamp where id = :id""")
                .param("id", call.id())
                .param("until", until.toString())
                .param("local", local.toString())
                .param("reason", reason)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<Extension> extensions(long call) {
        return database.sql("select * from calls.extension where call = :call order by at")
                .param("call", call)
                .query((row, number) -> new Extension(
                        row.getTimestamp("closes_before").toInstant(),
                        row.getTimestamp("closes_after").toInstant(),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Those that the clock has to open or to close. */
    List<Long> due(String state, Instant now, Duration after) {
        return database.sql("""
                select id from calls.call where state = :state and (:state = 'announced' and opens_at <= :now::timestamptz
                  or :state = 'open' and closes_at + grace_minutes * interval '1 minute' + :after * interval '1 second'
                    <= :now::timestamptz)
                order by id limit 100""")
                .param("state", state)
                .param("now", now.toString())
                .param("after", after.toSeconds())
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
