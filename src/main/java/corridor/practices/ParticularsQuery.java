package corridor.practices;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cards do not say of practices and tables do. */
@Repository
class ParticularsQuery {

    private final JdbcClient database;
    private final Sight sight;
    private final PracticeRows rows;

    ParticularsQuery(JdbcClient database, Sight sight, PracticeRows rows) {
        this.database = database;
        this.sight = sight;
        this.rows = rows;
    }

    /** Of those that this reader sees and of which anything is known, by id. */
    Map<Long, Particulars> of(Reader reader, List<PracticeCard> cards) {
        Map<Long, Particulars> known = new HashMap<>();
        database.sql("""
                select p.id, p.narrative->'particulars' as particulars
                from practices.practice p
                where p.id = any(:ids) and p.narrative->'particulars' is not null and\s""" + Sight.of("p"))
                .param("ids", cards.stream().map(PracticeCard::id).toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query((row, number) -> Map.entry(row.getLong("id"), rows.particulars(row)))
                .list()
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }
}
