package corridor.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what was journalled since the last time, and verifies that nothing sealed was changed. */
@Service
public class Chain {

    private static final int BATCH = 5_000;
    // an array, so that a text cannot be moved from one field to its neighbour unseen
    private static final String CONTENT = """
        jsonb_build_array(e.id, extract(epoch from e.at), e.actor, e.kind, e.record, e.action, e.before, e.after, e.reason)""";

    private final JdbcClient database;

    Chain(JdbcClient database) {
        this.database = database;
    }

    /** Seals at most one batch. Returns how many entries it sealed: none when all were. */
    @Transactional
    public int seal() {
        database.sql("lock table audit.batch in exclusive mode").update();
        List<Long> entries = database.sql("""
                delete from audit.unsealed where entry in (select entry from audit.unsealed order by entry limit :limit)
                returning entry""")
                .param("limit", BATCH)
                .query((row, number) -> row.getLong(1))
                .list();
        if (entries.isEmpty()) {
            return 0;
        }
        List<Long> inOrder = entries.stream().sorted().toList();
        String previous = database.sql("select hash from audit.batch order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(Seal.FIRST);
        database.sql("insert into audit.batch (entries, previous, hash) values (:entries, :previous, :hash)")
                .param("entries", inOrder.toArray(Long[]::new))
                .param("previous", previous)
                .param("hash", Seal.of(previous, contentOf(inOrder)))
                .update();
        return inOrder.size();
    }

    /** What does not hold, in plain words; empty when the whole journal is as it was written. */
    @Transactional(readOnly = true)
    public List<String> verify() {
        List<String> faults = new ArrayList<>();
        String previous = Seal.FIRST;
        for (Long id : database.sql("select id from audit.batch order by id")
                .query((row, number) -> row.getLong(1))
                .list()) {
            Batch batch = batch(id);
            if (!batch.previous().equals(previous)
                    || !batch.hash().equals(Seal.of(previous, contentOf(batch.entries())))) {
                faults.add("batch " + id + " (entries " + batch.entries().getFirst() + " to "
                        + batch.entries().getLast() + ") was changed after it was sealed");
            }
            previous = batch.hash();
        }
        long outside = database.sql("""
                select count(*) from audit.entry e
                where not exists (select from audit.unsealed u where u.entry = e.id)
                  and not exists (select from audit.batch b where b.entries @> array[e.id])""").query(Long.class).single();
        if (outside > 0) {
            faults.add(outside + " entries are in no batch and do not wait for one");
        }
        return faults;
    }

    private Batch batch(long id) {
        return database.sql("select previous, hash, entries from audit.batch where id = :id")
                .param("id", id)
                .query((row, number) -> new Batch(row.getString("previous"), row.getString("hash"), List.of((Long[])
                        row.getArray("entries").getArray())))
                .single();
    }

    private List<String> contentOf(List<Long> entries) {
        return database.sql("select " + CONTENT + " from audit.entry e where e.id = any(:entries) order by e.id")
                .param("entries", entries.toArray(Long[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private record Batch(String previous, String hash, List<Long> entries) {}
}
