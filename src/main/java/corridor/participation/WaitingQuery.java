package corridor.participation;

import corridor.access.Reader;
import corridor.access.Sight;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits on desks. */
@Repository
class WaitingQuery {

    private final JdbcClient database;
    private final Sight sight;

    WaitingQuery(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** How many registrations wait in the cycle in which one waits longest. */
    Optional<Waiting> oldest(Reader reader) {
        return database.sql("""
                select f.slug as forum, c.slug as cycle, count(*) as number
                from participation.registration r join forum.cycle c on c.id = r.cycle join forum.forum f on f.id = c.forum
                where r.state = 'asked' and\s""" + Sight.of("r") + """
                 group by f.slug, c.slug order by min(r.asked_at) limit 1""")
                .params(sight.parameters(reader))
                .query((row, number) ->
                        new Waiting(row.getString("forum"), row.getString("cycle"), row.getLong("number")))
                .optional();
    }

    /** How many delegations of theirs a reader names people for, and registrations of their own. */
    long own(Reader reader) {
        Set<Long> organisations = reader.rightsFor().keySet();
        return database.sql("""
                select (select count(*) from participation.delegation d
                        where d.organisation = any(:organisations) and d.state = 'open' and %s)
                     + (select count(*) from participation.registration r
                        where r.person = :person and r.state in ('asked', 'confirmed') and %s)""".formatted(Sight.of("d"), Sight.of("r")))
                .params(sight.parameters(reader))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("person", reader.person().orElse(0L))
                .query(Long.class)
                .single();
    }

    /** So many wait in a cycle. */
    record Waiting(String forum, String cycle, long count) {}
}
