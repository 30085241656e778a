package corridor.actors.offices;

import corridor.actors.offices.Flag.Level;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FlagStore {

    private final JdbcClient database;
    private final Clock clock;

    FlagStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(long organisation, Level level, String category, String reason, String by) {
        return database.sql("""
                insert into actors.flag (organisation, level, category, reason, set_by, set_at)
                values (:organisation, :level, :category, :reason, :by, :now) returning id""")
                .param("organisation", organisation)
                .param("level", level.code())
                .param("category", category)
                .param("reason", reason)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Those of these organisations whose newest flag is red. */
    Set<Long> red(Collection<Long> organisations) {
        return Set.copyOf(database.sql("""
                select organisation from (select distinct on (organisation) organisation, level from actors.flag
                  where organisation = any(:ids) order by organisation, id desc) as newest
                where level = 'red'""")
                .param("ids", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong("organisation"))
                .list());
    }

    /** Of these organisations, the newest first. */
    List<Flag> of(Collection<Long> organisations) {
        return database.sql("select * from actors.flag where organisation = any(:ids) order by id desc limit 500")
                .param("ids", organisations.toArray(Long[]::new))
                .query((row, number) -> new Flag(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                        row.getString("category"),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }
}
