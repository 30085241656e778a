package corridor.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exports of single areas that somebody took along. */
@Repository
class AreaStore {

    private final JdbcClient database;
    private final Clock clock;

    AreaStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void exported(String area, String mark, String by) {
        database.sql("""
                insert into settings.area_export (area, mark, exported_by, exported_at)
                values (:area, :mark, :by, :now)""")
                .param("area", area)
                .param("mark", mark)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** When what an area holds at this moment was exported last; empty where it has changed since, or never was. */
    Optional<Instant> exportedAs(String area, String mark) {
        return database.sql("""
                select exported_at from settings.area_export
                where area = :area and mark = :mark order by id desc limit 1""")
                .param("area", area)
                .param("mark", mark)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
