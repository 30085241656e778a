package corridor.accounts;

import corridor.shared.Secret;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    /** Being seen is noted this often at most: a request that only reads writes nothing. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;
    private final AccountSettings settings;

    SessionStore(JdbcClient database, Clock clock, AccountSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    void insert(Secret secret, long person, String device, boolean strong, @Nullable Instant passkeySince) {
        database.sql("""
                with used as (
                  insert into accounts.use (person, used_at) values (:person, :now)
                  on conflict (person) do update set used_at = excluded.used_at, reminded_at = null)
                insert into accounts.session (digest, person, device, strong, passkey_since, created_at, seen_at, expires_at)
                values (:digest, :person, :device, :strong, :since, :now, :now, :end)""")
                .param("digest", secret.digest())
                .param("person", person)
                .param("device", device)
                .param("strong", strong)
                .param(
                        "since",
                        passkeySince == null ? null : passkeySince.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now())
                .param("end", now().plus(settings.sessionLongest()))
                .update();
    }

    /** Whose session this is, if it has not ended. */
    Optional<Found> find(Secret secret) {
        Optional<Found> found = database.sql("""
                select person, strong, passkey_since, created_at, seen_at, actors.standing() as standing from accounts.session
                where digest = :digest and expires_at > :now and seen_at > :idle""")
                .param("digest", secret.digest())
                .param("now", now())
                .param("idle", now().minus(settings.sessionIdle()))
                .query((row, number) -> new Found(
                        row.getLong("person"),
                        row.getBoolean("strong"),
                        Optional.ofNullable(row.getTimestamp("passkey_since")).map(Timestamp::toInstant),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getLong("standing")))
                .optional();
        found.filter(one -> one.seenAt().isBefore(clock.instant().minus(NOTED))).ifPresent(one -> noteSeen(secret));
        return found;
    }

    private void noteSeen(Secret secret) {
        database.sql("update accounts.session set seen_at = :now where digest = :digest")
                .param("now", now())
                .param("digest", secret.digest())
                .update();
    }

    List<Session> of(long person, Secret current) {
        return database.sql("""
                select digest, device, created_at, seen_at from accounts.session
                where person = :person and expires_at > :now and seen_at > :idle order by seen_at desc""")
                .param("person", person)
                .param("now", now())
                .param("idle", now().minus(settings.sessionIdle()))
                .query((row, number) -> new Session(
                        HexFormat.of().formatHex(row.getBytes("digest")),
                        row.getString("device"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        Arrays.equals(row.getBytes("digest"), current.digest())))
                .list();
    }

    /** Whether there was such a session. */
    boolean remove(long person, byte[] digest) {
        return database.sql("delete from accounts.session where person = :person and digest = :digest")
                        .param("person", person)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    void removeAll(long person) {
        database.sql("delete from accounts.session where person = :person")
                .param("person", person)
                .update();
    }

    /** In how many places someone is signed in. */
    int count(long person) {
        return database.sql("""
                select count(*) from accounts.session where person = :person and expires_at > :now and seen_at > :idle""")
                .param("person", person)
                .param("now", now())
                .param("idle", now().minus(settings.sessionIdle()))
                .query(Integer.class)
                .single();
    }

    int removeEnded() {
        return database.sql("delete from accounts.session where expires_at <= :now or seen_at <= :idle")
                .param("now", now())
                .param("idle", now().minus(settings.sessionIdle()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A session as it is looked up.
     *
     * @param passkeySince since when the key exists by which a device made sure who opened it; none where none did
     * @param standing another number as soon as anything changed that decides what people may do and see
     */
    record Found(
            long person,
            boolean strong,
            Optional<Instant> passkeySince,
            Instant createdAt,
            Instant seenAt,
            long standing) {}
}
