package corridor.accounts;

import corridor.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DepartureStore {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    DepartureStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Secret secret, Departure departure) {
        database.sql("""
                insert into accounts.departure (digest, verifier, nonce, expires_at)
                values (:digest, :verifier, :nonce, :end)""")
                .param("digest", secret.digest())
                .param("verifier", departure.verifier())
                .param("nonce", departure.nonce())
                .param("end", now().plus(VALID))
                .update();
    }

    /** Uses it up. */
    Optional<Departure> take(Secret secret) {
        return database.sql("""
                delete from accounts.departure where digest = :digest and expires_at > :now returning verifier, nonce""")
                .param("digest", secret.digest())
                .param("now", now())
                .query((row, number) -> new Departure(row.getString("verifier"), row.getString("nonce")))
                .optional();
    }

    int removeExpired() {
        return database.sql("delete from accounts.departure where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** What has to fit when someone comes back from the provider. */
    record Departure(String verifier, String nonce) {}
}
