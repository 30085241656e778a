package corridor.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what goes on. */
@Repository
class StageStore {

    private static final String ROW = """
            session, number, open, pitch, started_at, paused_at, extract(epoch from rested)::bigint as rested""";

    private final JdbcClient database;

    StageStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Stage> find(long session) {
        return database.sql("select " + ROW + " from floor.stage where session = :session")
                .param("session", session)
                .query(StageStore::stage)
                .optional();
    }

    /** The same, kept from changing until the transaction ends; made where there is none. */
    Stage lock(long session) {
        database.sql("insert into floor.stage (session) values (:session) on conflict do nothing")
                .param("session", session)
                .update();
        return database.sql("select " + ROW + " from floor.stage where session = :session for update")
                .param("session", session)
                .query(StageStore::stage)
                .single();
    }

    /** Counts a change. */
    long touch(long session) {
        return database.sql("""
                insert into floor.stage (session) values (:session)
                on conflict (session) do update set number = floor.stage.number + 1 returning number""").param("session", session).query(Long.class).single();
    }

    void write(Stage stage) {
        database.sql("""
                update floor.stage set open = :open, pitch = :pitch, started_at = :started, paused_at = :paused,
                    rested = make_interval(secs => :rested) where session = :session""")
                .param("session", stage.session())
                .param("open", stage.open())
                .param("pitch", stage.pitch())
                .param("started", at(stage.startedAt()))
                .param("paused", at(stage.pausedAt()))
                .param("rested", stage.rested().toSeconds())
                .update();
    }

    private static java.time.@Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Stage stage(ResultSet row, int number) throws SQLException {
        return new Stage(
                row.getLong("session"),
                row.getLong("number"),
                row.getBoolean("open"),
                row.getObject("pitch", Long.class),
                instant(row, "started_at"),
                instant(row, "paused_at"),
                Duration.ofSeconds(row.getLong("rested")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
