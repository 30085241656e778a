package corridor.partnerships;

import corridor.access.Reader;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.partnerships.plan.PlanRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of entries. Nothing in it is deleted. */
@Repository
class PlanStore {

    private final JdbcClient database;
    private final PartnershipRows rows;
    private final Clock clock;

    PlanStore(JdbcClient database, PartnershipRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Those that stand, by partnership, in the order in which they were first written. */
    Map<Long, List<PlanEntry>> of(Collection<Long> partnerships) {
        Map<Long, List<PlanEntry>> entries = new HashMap<>();
        database.sql("""
                select * from partnerships.entry where partnership = any(:ids) and removed_at is null order by id""")
                .param("ids", partnerships.toArray(Long[]::new))
                .query((row, index) -> entries.computeIfAbsent(row.getLong("partnership"), none -> new ArrayList<>())
                        .add(rows.entry(row, index)))
                .list();
        return entries;
    }

    long insert(Reader reader, long partnership, EntryKind kind, PlanRecord content, List<PlannedChange> changes) {
        return database.sql("""
                insert into partnerships.entry (partnership, kind, content, changes, written_at, written_by)
                values (:partnership, :kind, :content::jsonb, :changes::jsonb, :now, :by) returning id""")
                .param("partnership", partnership)
                .param("kind", kind.code())
                .param("content", rows.written(content))
                .param("changes", kind == EntryKind.ADAPTATION ? rows.written(changes) : null)
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .query(Long.class)
                .single();
    }

    void replace(Reader reader, long id, PlanRecord content) {
        database.sql("""
                update partnerships.entry set version = version + 1, content = :content::jsonb, written_at = :now, written_by = :by
                where id = :id""")
                .param("id", id)
                .param("content", rows.written(content))
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .update();
    }

    void remove(long id) {
        database.sql("update partnerships.entry set version = version + 1, removed_at = :now where id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** All agreed to it. */
    void apply(long adaptation) {
        database.sql("""
                update partnerships.entry set version = version + 1, applied_at = :now, written_at = :now where id = :id""")
                .param("id", adaptation)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
