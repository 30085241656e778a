package corridor.practices.confirmations;

import corridor.shared.Language;
import corridor.shared.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that ask for confirmation. */
@Repository
class ConfirmationStore {

    private final JdbcClient database;
    private final Clock clock;

    ConfirmationStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(long practice, Addressee addressee, Secret secret, Instant expires, String actor) {
        return database.sql("""
                insert into practices.confirmation
                  (practice, created_at, state_since, asked_by, expires_at, digest, person, name, email, language)
                values (:practice, :now, :now, :actor, :expires, :digest, :person, :name, :email, :language)
                returning id""")
                .param("practice", practice)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("digest", secret.digest())
                .param("person", addressee.person())
                .param("name", addressee.name())
                .param("email", addressee.email())
                .param("language", addressee.language().tag())
                .query(Long.class)
                .single();
    }

    /** Lets one at a time ask about a practice, until the transaction ends. */
    void lockPractice(long practice) {
        database.sql("select id from practices.practice where id = :practice for no key update")
                .param("practice", practice)
                .query(Long.class)
                .single();
    }

    List<Confirmation> lock(Collection<Long> ids) {
        return database.sql("select * from practices.confirmation where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(ConfirmationStore::confirmation)
                .list();
    }

    /** The one that a link opens, while it can be answered. */
    Optional<Confirmation> open(Secret secret) {
        return database.sql("""
                select * from practices.confirmation
                where digest = :digest and state = 'sent' and expires_at > :now""")
                .param("digest", secret.digest())
                .param("now", OffsetDateTime.now(clock))
                .query(ConfirmationStore::confirmation)
                .optional();
    }

    /** Those about a practice, the newest first. */
    List<Confirmation> about(long practice) {
        return database.sql("""
                select * from practices.confirmation where practice = :practice order by id desc limit 50""")
                .param("practice", practice)
                .query(ConfirmationStore::confirmation)
                .list();
    }

    /** Those that were written to somebody. */
    List<Confirmation> to(String email) {
        return database.sql("select * from practices.confirmation where lower(email) = lower(:email) order by id")
                .param("email", email)
                .query(ConfirmationStore::confirmation)
                .list();
    }

    /** Forgets to whom letters were written that were settled, or ran out, before a time, and what they wrote. Returns how the journal names them. */
    List<String> forgetBefore(Instant time) {
        return database.sql("""
                update practices.confirmation set name = '', email = '', person = null, message = left(message, 0)
                where email <> '' and (state <> 'sent' and state_since < :time or expires_at < :time)
                returning 'confirmation:' || id""")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> forget(String email) {
        return database.sql("""
                update practices.confirmation set name = '', email = '', person = null, message = left(message, 0),
                  expires_at = least(expires_at, :now)
                where lower(email) = lower(:email) returning 'confirmation:' || id""")
                .param("email", email)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getLong("id"),
                row.getLong("practice"),
                row.getString("state"),
                row.getInt("version"),
                row.getTimestamp("state_since").toInstant(),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("person", Long.class),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getString("message"));
    }
}
