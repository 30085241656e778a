package corridor.partnerships;

import corridor.partnerships.health.Health;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what the world may read. */
@Repository
class FrontStore {

    private static final String WRITE = """
            insert into partnerships.front as f (partnership, audience, release_at, consents_missing, stage, health,
                silent_since, withheld)
            select id, string_to_array(labels, ' '), release::timestamptz, missing, stage, health::jsonb, silent::date,
                string_to_array(withheld, ' ')
            from unnest(:ids, :labels, :releases, :missing, :stages, :healths, :silents, :withheld)
                as fresh (id, labels, release, missing, stage, health, silent, withheld)
            on conflict (partnership) do update set version = f.version + 1,
                audience = case when f.held then f.audience else excluded.audience end,
                release_at = excluded.release_at, consents_missing = excluded.consents_missing, stage = excluded.stage,
                health = excluded.health, silent_since = excluded.silent_since, withheld = excluded.withheld,
                silences = case when f.silent_since is not null and excluded.silent_since is null
                    then f.silences || jsonb_build_object('from', f.silent_since, 'until', :today::date) else f.silences end
            where :same or (f.consents_missing, f.stage, f.health, f.silent_since, f.withheld) is distinct from
                (excluded.consents_missing, excluded.stage, excluded.health, excluded.silent_since, excluded.withheld)
            returning partnership""";

    private final JdbcClient database;
    private final PartnershipRows rows;

    FrontStore(JdbcClient database, PartnershipRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What stands in a front now, worked out anew. */
    record Fresh(
            long partnership,
            Set<String> audience,
            @Nullable Instant releaseAt,
            int missing,
            String stage,
            @Nullable Health health,
            @Nullable LocalDate silentSince,
            List<String> withheld) {}

    /**
     * Writes them in one statement; a silence that is over is kept with its days. What moderation holds stays held.
     *
     * @param same whether those are written, too, that say what they said before
     * @return those that were written
     */
    List<Long> write(List<Fresh> fresh, LocalDate today, boolean same) {
        return database.sql(WRITE)
                .param("same", same)
                .param("ids", fresh.stream().map(Fresh::partnership).toArray(Long[]::new))
                .param("labels", column(fresh, one -> String.join(" ", one.audience())))
                .param("releases", column(fresh, one -> text(one.releaseAt())))
                .param("missing", fresh.stream().map(Fresh::missing).toArray(Integer[]::new))
                .param("stages", column(fresh, Fresh::stage))
                .param("healths", column(fresh, one -> one.health() == null ? null : rows.written(one.health())))
                .param("silents", column(fresh, one -> text(one.silentSince())))
                .param("withheld", column(fresh, one -> String.join(" ", one.withheld())))
                .param("today", Date.valueOf(today))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static @Nullable String[] column(List<Fresh> fresh, Function<Fresh, @Nullable String> part) {
        return fresh.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Those that must be looked at as days go by. */
    List<Long> living() {
        return database.sql("""
                select id from partnerships.partnership where state in ('active', 'suspended', 'closing') order by id""").query((row, number) -> row.getLong(1)).list();
    }

    /** Since when which of them are silent. */
    Map<Long, LocalDate> silent(Collection<Long> ids) {
        Map<Long, LocalDate> silent = new HashMap<>();
        database.sql("""
                select partnership, silent_since from partnerships.front where partnership = any(:ids) and silent_since is not null""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> silent.put(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
        return silent;
    }

    /** Hides it from all but those with this label, or lets it be written anew who reads it. */
    void hold(long id, boolean held, Set<String> audience) {
        database.sql("""
                update partnerships.front set version = version + 1, held = :held, audience = :audience where partnership = :id""")
                .param("id", id)
                .param("held", held)
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    List<Long> naming(Collection<Long> organisations) {
        return database.sql("""
                select distinct f.partnership from partnerships.front f join partnerships.party y using (partnership)
                where y.organisation = any(:organisations)""")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
