package corridor.accounts;

import corridor.shared.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    /** Being used is noted this often at most: a request that only reads writes nothing. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;

    TokenStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(long person, Secret secret, TokenForm form, boolean strong) {
        return database.sql("""
                insert into accounts.token (person, name, digest, scopes, strong, created_at, expires_at)
                values (:person, :name, :digest, :scopes, :strong, :now, :end) returning id""")
                .param("person", person)
                .param("name", form.name())
                .param("digest", secret.digest())
                .param("scopes", form.scopes().toArray(String[]::new))
                .param("strong", strong)
                .param("now", now())
                .param("end", now().plusDays(form.days()))
                .query(Long.class)
                .single();
    }

    Optional<Found> find(Secret secret) {
        Optional<Found> found = database.sql("""
                select id, person, scopes, strong, used_at from accounts.token
                where digest = :digest and expires_at > :now""")
                .param("digest", secret.digest())
                .param("now", now())
                .query((row, number) -> new Found(
                        row.getLong("id"),
                        row.getLong("person"),
                        scopes(row),
                        row.getBoolean("strong"),
                        instant(row.getTimestamp("used_at"))))
                .optional();
        found.filter(one -> one.usedAt()
                        .filter(used -> used.isAfter(clock.instant().minus(NOTED)))
                        .isEmpty())
                .ifPresent(this::noteUsed);
        return found;
    }

    private void noteUsed(Found token) {
        database.sql("""
                with seen as (update accounts.token set used_at = :now where id = :id)
                insert into accounts.use (person, used_at) values (:person, :now)
                on conflict (person) do update set used_at = excluded.used_at, reminded_at = null""")
                .param("now", now())
                .param("id", token.id())
                .param("person", token.person())
                .update();
    }

    List<ApiToken> of(long person) {
        return database.sql("select * from accounts.token where person = :person order by id desc")
                .param("person", person)
                .query((row, number) -> new ApiToken(
                        row.getLong("id"),
                        row.getString("name"),
                        scopes(row),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("used_at"))))
                .list();
    }

    void removeAll(long person) {
        database.sql("delete from accounts.token where person = :person")
                .param("person", person)
                .update();
    }

    boolean remove(long person, long id) {
        return database.sql("delete from accounts.token where person = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("scopes").getArray());
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** A token as it is looked up. */
    record Found(long id, long person, List<String> scopes, boolean strong, Optional<Instant> usedAt) {}
}
