package corridor.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of addresses that letters do not reach. One that failed three times gets no more letters but its account's own. */
@Service
public class Bounces {

    public static final int MOST = 3;

    private static final int LONGEST_REASON = 300;
    private static final int SHOWN = 500;

    private final JdbcClient database;
    private final Clock clock;

    Bounces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts a letter that came back, or that a mail server refused for good. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String email, String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        database.sql("""
                insert into outbox.address (email, bounces, reason, last_at) values (:email, 1, :reason, :now)
                on conflict (lower(email)) do update
                  set bounces = address.bounces + 1, reason = excluded.reason, last_at = excluded.last_at""")
                .param("email", email)
                .param("reason", line.substring(0, Math.min(line.length(), LONGEST_REASON)))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets what came back from an address, because it is in order again. */
    @Transactional
    public void forget(long id) {
        database.sql("delete from outbox.address where id = :id")
                .param("id", id)
                .update();
    }

    void forget(String email) {
        database.sql("delete from outbox.address where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }

    /** Forgets the addresses from which nothing has come back since. */
    void removeBefore(Instant day) {
        database.sql("delete from outbox.address where last_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What came back from this address. */
    List<Address> of(String email) {
        return database.sql("select * from outbox.address where lower(email) = lower(:email)")
                .param("email", email)
                .query(Bounces::address)
                .list();
    }

    boolean unreachable(String email) {
        return !unreachable(List.of(email)).isEmpty();
    }

    /** Those of these addresses, in small letters, that failed too often. */
    public List<String> unreachable(Collection<String> emails) {
        return database.sql("""
                select lower(email) from outbox.address
                where lower(email) = any(select lower(unnest(:emails))) and bounces >= :most""")
                .param("emails", emails.toArray(String[]::new))
                .param("most", MOST)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public long countSkipped() {
        return database.sql("select count(*) from outbox.address where bounces >= :most")
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    /** The addresses from which letters came back, the latest first. */
    public List<Address> all() {
        return database.sql("select * from outbox.address order by last_at desc, id desc limit :shown")
                .param("shown", SHOWN)
                .query(Bounces::address)
                .list();
    }

    private static Address address(ResultSet row, int number) throws SQLException {
        return new Address(
                row.getLong("id"),
                row.getString("email"),
                row.getInt("bounces"),
                row.getString("reason"),
                row.getTimestamp("last_at").toInstant());
    }

    /** An address, how often letters came back from it, and why the last one did. */
    public record Address(long id, String email, int bounces, String reason, Instant lastAt) {

        public boolean skipped() {
            return bounces >= MOST;
        }
    }
}
