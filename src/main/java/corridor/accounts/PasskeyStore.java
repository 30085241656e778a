package corridor.accounts;

import corridor.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    PasskeyStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps what a browser has to sign, in the place of what it had to sign before. */
    void challenge(Secret browser, byte[] challenge) {
        database.sql("""
                insert into accounts.challenge (digest, challenge, expires_at) values (:digest, :challenge, :end)
                on conflict (digest) do update set challenge = excluded.challenge, expires_at = excluded.expires_at""")
                .param("digest", browser.digest())
                .param("challenge", challenge)
                .param("end", now().plus(VALID))
                .update();
    }

    /** Uses it up. */
    Optional<byte[]> takeChallenge(Secret browser) {
        return database.sql("""
                delete from accounts.challenge where digest = :digest and expires_at > :now returning challenge""")
                .param("digest", browser.digest())
                .param("now", now())
                .query((row, number) -> row.getBytes("challenge"))
                .optional();
    }

    int removeExpired() {
        return database.sql("delete from accounts.challenge where expires_at <= :now")
                .param("now", now())
                .update();
    }

    /** False if this key is known already. */
    boolean insert(long person, String name, byte[] credential, byte[] data, long counter) {
        return database.sql("""
                insert into accounts.passkey (person, name, credential, data, counter, created_at)
                values (:person, :name, :credential, :data, :counter, :now) on conflict do nothing""")
                        .param("person", person)
                        .param("name", name)
                        .param("credential", credential)
                        .param("data", data)
                        .param("counter", counter)
                        .param("now", now())
                        .update()
                == 1;
    }

    List<Passkey> of(long person) {
        return database.sql("select * from accounts.passkey where person = :person order by id")
                .param("person", person)
                .query((row, number) -> new Passkey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(time -> time.toInstant())))
                .list();
    }

    List<byte[]> credentials(long person) {
        return database.sql("select credential from accounts.passkey where person = :person order by id")
                .param("person", person)
                .query((row, number) -> row.getBytes("credential"))
                .list();
    }

    /** Locked until the transaction ends, so that a copied key is not used twice at a time. */
    <T> Optional<T> find(byte[] credential, Reading<T> reading) {
        return database.sql(
                        "select person, data, counter, created_at from accounts.passkey where credential = :credential for update")
                .param("credential", credential)
                .query((row, number) -> reading.read(
                        row.getLong("person"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBytes("data"),
                        row.getLong("counter")))
                .optional();
    }

    void used(byte[] credential, long counter) {
        database.sql("update accounts.passkey set counter = :counter, used_at = :now where credential = :credential")
                .param("counter", counter)
                .param("now", now())
                .param("credential", credential)
                .update();
    }

    void removeAll(long person) {
        database.sql("delete from accounts.passkey where person = :person")
                .param("person", person)
                .update();
    }

    boolean remove(long person, long id) {
        return database.sql("delete from accounts.passkey where person = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Makes something of a kept key. */
    interface Reading<T> {
        T read(long person, Instant since, byte[] data, long counter);
    }
}
