package corridor.recommendations;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in the table of recommendations. */
@Repository
class RegisterCounts {

    private final JdbcClient database;
    private final Sight sight;

    RegisterCounts(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    long openCount(Reader reader) {
        return database.sql("select count(*) from recommendations.recommendation r where r.state = 'open' and "
                        + Sight.of("r"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    /** How the recommendations of a forum went, by the cycle in which each stood: one line for each. */
    List<Told> told(Reader reader, long forum) {
        return database.sql("""
                select b.cycle, r.cycle as now, r.state from recommendations.recommendation r
                join recommendations.bearing b on b.recommendation = r.id
                where r.forum = :forum and\s""" + Sight.of("r"))
                .param("forum", forum)
                .params(sight.parameters(reader))
                .query((row, number) -> new Told(row.getLong("cycle"), row.getLong("now"), row.getString("state")))
                .list();
    }

    /** How many of a cycle wait for a decision: drafts, and those that are open in it. */
    Waiting waiting(long cycle) {
        return database.sql("""
                select count(*) filter (where state = 'draft') as drafts, count(*) filter (where state = 'open') as open
                from recommendations.recommendation where cycle = :cycle and state in ('draft', 'open')""")
                .param("cycle", cycle)
                .query((row, number) -> new Waiting(row.getLong("drafts"), row.getLong("open")))
                .single();
    }

    /** That one stood in a cycle, in which it stands now, and its state now. */
    record Told(long cycle, long now, String state) {}

    /** What of a cycle waits for a decision. */
    record Waiting(long drafts, long open) {

        long all() {
            return drafts + open;
        }
    }
}
