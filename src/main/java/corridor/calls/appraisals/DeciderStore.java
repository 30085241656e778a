package corridor.calls.appraisals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decides: chairs of conveners, and deputies who were named. */
@Repository
class DeciderStore {

    private final JdbcClient database;
    private final Clock clock;

    DeciderStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Long> deputyOf(long person) {
        return database.sql("select call from calls.deputy where person = :person")
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The organisations for which this person plays the chair's role today. */
    Set<Long> chairedBy(long person) {
        return Set.copyOf(database.sql("""
                select distinct organisation from actors.membership
                where person = :person and role = 'chair' and organisation is not null and starts <= :day::date
                  and (ends is null or ends >= :day::date)""")
                .param("person", person)
                .param("day", LocalDate.now(clock).toString())
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Those who play it for these organisations today, and the deputies of these calls. */
    List<Long> chairing(Set<Long> organisations, Set<Long> calls) {
        return database.sql("""
                select person from actors.membership
                where role = 'chair' and organisation = any(:organisations) and starts <= :day::date
                  and (ends is null or ends >= :day::date)
                union select person from calls.deputy where call = any(:calls)""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("calls", calls.toArray(Long[]::new))
                .param("day", LocalDate.now(clock).toString())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Whether somebody was not one before. */
    boolean insert(long call, long person, String by) {
        return database.sql("""
                insert into calls.deputy (call, person, named_by, named_at) values (:call, :person, :by, :now)
                on conflict do nothing""")
                        .param("call", call)
                        .param("person", person)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean remove(long call, long person) {
        return database.sql("delete from calls.deputy where call = :call and person = :person")
                        .param("call", call)
                        .param("person", person)
                        .update()
                == 1;
    }

    List<Long> deputiesOf(long call) {
        return database.sql("select person from calls.deputy where call = :call order by named_at, person")
                .param("call", call)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of these dossiers in which this person had a reviewer's part, unless they left it unread. */
    Set<Long> appraisedBy(long person, Collection<Long> dossiers) {
        return Set.copyOf(database.sql("""
                select distinct dossier from calls.assignment
                where person = :person and dossier = any(:dossiers)
                  and (declared_at is not null or state in ('offered', 'abstained'))""")
                .param("person", person)
                .param("dossiers", dossiers.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Whether somebody is to appraise dossiers of this call without learning whose they are. */
    boolean appraises(long call, long person) {
        return database.sql("""
                select exists (select from calls.assignment a join calls.phase p on p.id = a.phase
                  where p.call = :call and a.person = :person and a.state in ('offered', 'accepted', 'drafted')
                    and not (p.switches ->> 'reviewersSeeAuthors')::boolean)""")
                .param("call", call)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    boolean deputy(long call, long person) {
        return database.sql("select exists (select from calls.deputy where call = :call and person = :person)")
                .param("call", call)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
