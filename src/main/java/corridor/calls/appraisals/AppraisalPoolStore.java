package corridor.calls.appraisals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much waits for whom, and what has nobody. */
@Repository
class AppraisalPoolStore {

    private final JdbcClient database;
    private final Clock clock;

    AppraisalPoolStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many wait for each person. */
    Map<Long, Integer> loads() {
        Map<Long, Integer> loads = new HashMap<>();
        database.sql("""
                select person, count(*) from calls.assignment where state in ('offered', 'accepted', 'drafted')
                group by person""")
                .query((row, number) -> loads.put(row.getLong(1), row.getInt(2)))
                .list();
        return loads;
    }

    /** Those of these dossiers for which a call asks appraisals and nobody has delivered one. */
    Set<Long> lacking(Collection<Long> dossiers) {
        return Set.copyOf(database.sql("""
                select d.id from calls.dossier d
                where d.id = any(:dossiers)
                  and exists (select from calls.phase p where p.call = d.call and p.state <> 'planned' and p.wanted > 0
                              and not (p.switches ->> 'noAppraisalNeeded')::boolean)
                  and not exists (select from calls.assignment a where a.dossier = d.id and a.state = 'delivered')""")
                .param("dossiers", dossiers.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Those that wait in this phase. */
    List<Long> openIn(long phase) {
        return database.sql("""
                select id from calls.assignment where phase = :phase and state in ('offered', 'accepted', 'drafted')
                order by id""")
                .param("phase", phase)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those that wait for people who no longer hold the role for which they were chosen. */
    List<Long> orphaned() {
        return database.sql("""
                select a.id from calls.assignment a
                where a.state in ('offered', 'accepted', 'drafted') and not exists (
                  select from actors.membership m
                  where m.person = a.person and m.role = 'reviewer' and m.starts <= :day::date
                    and (m.ends is null or m.ends >= :day::date)
                    and (m.organisation is null or m.organisation = a.organisation))""")
                .param("day", LocalDate.now(clock).toString())
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
