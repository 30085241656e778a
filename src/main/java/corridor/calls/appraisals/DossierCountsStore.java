package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of dossiers. */
@Repository
class DossierCountsStore {

    private final JdbcClient database;
    private final Sight sight;

    DossierCountsStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Their numbers, by id. */
    Map<Long, Integer> numbers(Collection<Long> ids) {
        Map<Long, Integer> numbers = new HashMap<>();
        database.sql("select id, number from calls.dossier where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> numbers.put(row.getLong(1), row.getInt(2)))
                .list();
        return numbers;
    }

    /** How many are in each state, as far as this reader sees them. */
    Map<String, Long> of(Reader reader, long call) {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("select d.state, count(*) from calls.dossier d where d.call = :call and " + Sight.of("d")
                        + " group by d.state")
                .param("call", call)
                .params(sight.parameters(reader))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** How many of a call are in none of these states, whoever asks. */
    long countOutside(long call, Set<String> states) {
        return database.sql("select count(*) from calls.dossier where call = :call and not state = any(:states)")
                .param("call", call)
                .param("states", states.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** How many results of each kind were told, by call. */
    Map<Long, Map<String, Long>> results(Collection<Long> calls) {
        Map<Long, Map<String, Long>> results = new HashMap<>();
        database.sql("""
                select call, decision, count(*) from calls.dossier
                where call = any(:calls) and state = 'released' group by call, decision""")
                .param("calls", calls.toArray(Long[]::new))
                .query((row, number) -> results.computeIfAbsent(row.getLong(1), none -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return results;
    }
}
