package corridor.calls.appraisals;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and means of what reviewers delivered: of each dossier in the last phase in which it was appraised. */
@Repository
class SumStore {

    private final JdbcClient database;

    SumStore(JdbcClient database) {
        this.database = database;
    }

    Map<Long, FoundSource.Sum> of(long call) {
        Map<Long, FoundSource.Sum> sums = new HashMap<>();
        database.sql("""
                select distinct on (a.dossier) a.dossier, p.number as phase, count(*) as delivered, avg(a.points) as mean
                from calls.assignment a join calls.phase p on p.id = a.phase
                where p.call = :call and a.state = 'delivered' group by a.dossier, p.number
                order by a.dossier, p.number desc""")
                .param("call", call)
                .query((row, number) -> sums.put(
                        row.getLong("dossier"),
                        new FoundSource.Sum(
                                row.getInt("phase"),
                                row.getInt("delivered"),
                                row.getBigDecimal("mean") == null
                                        ? null
                                        : Math.round(row.getBigDecimal("mean").doubleValue() * 100) / 100.0)))
                .list();
        return sums;
    }
}
