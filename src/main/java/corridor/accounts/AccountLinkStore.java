package corridor.accounts;

import corridor.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountLinkStore {

    private final JdbcClient database;
    private final Clock clock;
    private final AccountSettings settings;

    AccountLinkStore(JdbcClient database, Clock clock, AccountSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    Secret create(Purpose purpose, String email) {
        return create(purpose, email, settings.linkValid());
    }

    Secret create(Purpose purpose, String email, Duration valid) {
        Secret secret = Secret.fresh();
        database.sql(
                        "insert into accounts.link (digest, purpose, email, expires_at) values (:digest, :purpose, :email, :end)")
                .param("digest", secret.digest())
                .param("purpose", purpose.code())
                .param("email", email)
                .param("end", now().plus(valid))
                .update();
        return secret;
    }

    /** Whom a link is for, if it can still be used. */
    Optional<String> emailOf(Purpose purpose, Secret secret) {
        return database.sql("""
                select email from accounts.link
                where digest = :digest and purpose = :purpose and expires_at > :now""")
                .param("digest", secret.digest())
                .param("purpose", purpose.code())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Uses a link up. */
    Optional<String> take(Purpose purpose, Secret secret) {
        return database.sql("""
                delete from accounts.link
                where digest = :digest and purpose = :purpose and expires_at > :now returning email""")
                .param("digest", secret.digest())
                .param("purpose", purpose.code())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    void removeAll(Purpose purpose) {
        database.sql("delete from accounts.link where purpose = :purpose")
                .param("purpose", purpose.code())
                .update();
    }

    void removeAll(Purpose purpose, String email) {
        database.sql("delete from accounts.link where purpose = :purpose and lower(email) = lower(:email)")
                .param("purpose", purpose.code())
                .param("email", email)
                .update();
    }

    int removeExpired() {
        return database.sql("delete from accounts.link where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
