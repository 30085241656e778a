package corridor.practices;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Practices as those who write and check them look for them: by owner and by state. */
@Repository
class PracticeDeskQuery {

    private final JdbcClient database;
    private final PracticeRows rows;
    private final Sight sight;

    PracticeDeskQuery(JdbcClient database, PracticeRows rows, Sight sight) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
    }

    /** Those that this reader may see of the practices of these organisations, the latest changed first. */
    List<Practice> ofOwners(Reader reader, Collection<Long> owners) {
        return database.sql("select p.* from practices.practice p where p.owner = any(:owners) and " + Sight.of("p")
                        + " order by p.state_since desc, p.id desc limit 500")
                .param("owners", owners.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(rows::practice)
                .list();
    }

    /** Those in a state that this reader may see, the longest there first. */
    List<Practice> inState(Reader reader, String state) {
        return database.sql("select p.* from practices.practice p where p.state = :state and " + Sight.of("p")
                        + " order by p.state_since, p.id limit 500")
                .param("state", state)
                .params(sight.parameters(reader))
                .query(rows::practice)
                .list();
    }

    /** Those of these practices that belong to somebody, whoever may see them: for telling their owners. */
    List<Practice> owned(Collection<Long> ids) {
        return database.sql("select * from practices.practice where id = any(:ids) and owner is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::practice)
                .list();
    }

    long countOpen(Reader reader, Collection<Long> owners, boolean checks) {
        return database.sql("""
                select count(*) from practices.practice p
                where (p.owner = any(:owners) and p.state in ('draft', 'returned', 'cleared')
                       or :checks and p.state = 'submitted') and\s""" + Sight.of("p"))
                .param("owners", owners.toArray(Long[]::new))
                .param("checks", checks)
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    /** How many this reader sees in each of these states. */
    Map<String, Long> counts(Reader reader, Collection<String> states) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                select p.state, count(*) as number from practices.practice p
                where p.state = any(:states) and\s""" + Sight.of("p") + " group by p.state")
                .param("states", states.toArray(String[]::new))
                .params(sight.parameters(reader))
                .query((row, number) -> counts.put(row.getString("state"), row.getLong("number")))
                .list();
        return counts;
    }
}
