package corridor.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodeStore {

    private final JdbcClient database;

    CodeStore(JdbcClient database) {
        this.database = database;
    }

    /** Begins anew; nothing happens where codes are confirmed already. */
    void begin(long person, String secret) {
        database.sql("""
                insert into accounts.code_secret (person, secret) values (:person, :secret)
                on conflict (person) do update set secret = excluded.secret
                where accounts.code_secret.confirmed_at is null""").param("person", person).param("secret", secret).update();
    }

    Optional<Kept> find(long person) {
        return database.sql("select * from accounts.code_secret where person = :person")
                .param("person", person)
                .query((row, number) -> new Kept(
                        row.getString("secret"),
                        Optional.ofNullable(row.getTimestamp("confirmed_at")).map(time -> time.toInstant())))
                .optional();
    }

    void confirm(long person, Instant now) {
        database.sql("""
                update accounts.code_secret set confirmed_at = :now
                where person = :person and confirmed_at is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    /** Uses the code of an interval up; false if it, or a later one, was used before. */
    boolean use(long person, long step) {
        return database.sql("""
                update accounts.code_secret set used_step = :step
                where person = :person and used_step < :step""").param("step", step).param("person", person).update() == 1;
    }

    void putRecovery(long person, Collection<byte[]> digests) {
        database.sql("delete from accounts.recovery_code where person = :person")
                .param("person", person)
                .update();
        database.sql("""
                insert into accounts.recovery_code (digest, person)
                select digest, :person from unnest(:digests::bytea[]) as digest""")
                .param("person", person)
                .param("digests", digests.toArray(byte[][]::new))
                .update();
    }

    boolean useRecovery(long person, byte[] digest) {
        return database.sql("delete from accounts.recovery_code where person = :person and digest = :digest")
                        .param("person", person)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    int recoveryLeft(long person) {
        return database.sql("select count(*) from accounts.recovery_code where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void remove(long person) {
        database.sql("""
                with recovery as (delete from accounts.recovery_code where person = :person)
                delete from accounts.code_secret where person = :person""").param("person", person).update();
    }

    /** A secret as it is kept, and since when its codes are asked for. */
    record Kept(String secret, Optional<Instant> confirmedAt) {}
}
