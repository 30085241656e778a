package corridor.accounts;

import corridor.shared.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalStore {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final JdbcClient database;
    private final Clock clock;

    ArrivalStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Secret secret, Arrival arrival) {
        database.sql("""
                insert into accounts.arrival (digest, person, device, step, strong, expires_at)
                values (:digest, :person, :device, :step, :strong, :end)""")
                .param("digest", secret.digest())
                .param("person", arrival.person())
                .param("device", arrival.device())
                .param("step", arrival.step().code())
                .param("strong", arrival.strong())
                .param("end", now().plus(VALID))
                .update();
    }

    Optional<Arrival> find(Secret secret, Entry.Step step) {
        return database.sql("""
                select * from accounts.arrival
                where digest = :digest and step = :step and expires_at > :now and tries < :most""")
                .param("digest", secret.digest())
                .param("step", step.code())
                .param("now", now())
                .param("most", TRIES)
                .query(ArrivalStore::arrival)
                .optional();
    }

    /** Counts a try at a code. The row stays locked, so that two at a time are two. */
    Optional<Arrival> tried(Secret secret) {
        return database.sql("""
                update accounts.arrival set tries = tries + 1
                where digest = :digest and step = 'code' and expires_at > :now and tries < :most returning *""")
                .param("digest", secret.digest())
                .param("now", now())
                .param("most", TRIES)
                .query(ArrivalStore::arrival)
                .optional();
    }

    boolean remove(Secret secret) {
        return database.sql("delete from accounts.arrival where digest = :digest")
                        .param("digest", secret.digest())
                        .update()
                == 1;
    }

    void removeAll(long person) {
        database.sql("delete from accounts.arrival where person = :person")
                .param("person", person)
                .update();
    }

    int removeExpired() {
        return database.sql("delete from accounts.arrival where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getLong("person"),
                row.getString("device"),
                Entry.Step.of(row.getString("step")),
                row.getBoolean("strong"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Someone who gave the right password and has a step left. */
    record Arrival(long person, String device, Entry.Step step, boolean strong) {}
}
