package corridor.forum;

import corridor.shared.CountryCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of chair terms. Who chairs is public as soon as its cycle is. */
@Repository
class ChairTermStore {

    private final JdbcClient database;

    ChairTermStore(JdbcClient database) {
        this.database = database;
    }

    long insert(ChairTerm term) {
        return database.sql("""
                insert into forum.chair_term (forum, cycle, organisations, countries, starts, ends, inferred, source)
                values (:forum, :cycle, :organisations, :countries, :starts, :ends, :inferred, :source) returning id""")
                .param("forum", term.forum())
                .param("cycle", term.cycle())
                .param("organisations", term.organisations().toArray(Long[]::new))
                .param(
                        "countries",
                        term.countries().stream().map(CountryCode::value).toArray(String[]::new))
                .param("starts", CycleRows.date(term.starts()))
                .param("ends", CycleRows.date(term.ends()))
                .param("inferred", term.inferred())
                .param("source", term.source())
                .query(Long.class)
                .single();
    }

    void end(long id, LocalDate last) {
        database.sql("update forum.chair_term set ends = :last where id = :id")
                .param("id", id)
                .param("last", Date.valueOf(last))
                .update();
    }

    void remove(long id) {
        database.sql("delete from forum.chair_term where id = :id")
                .param("id", id)
                .update();
    }

    Optional<ChairTerm> find(long id) {
        return database.sql("select * from forum.chair_term where id = :id")
                .param("id", id)
                .query(ChairTermStore::term)
                .optional();
    }

    /** Whether another term of the forum has a day in common with these. */
    boolean overlaps(long forum, LocalDate starts, @Nullable LocalDate ends) {
        return database.sql("""
                select exists (select from forum.chair_term
                               where forum = :forum and starts is not null
                                 and daterange(starts, ends, '[]') && daterange(:starts, :ends, '[]'))""")
                .param("forum", forum)
                .param("starts", Date.valueOf(starts))
                .param("ends", CycleRows.date(ends), java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }

    List<ChairTerm> of(Collection<Long> forums) {
        return database.sql("""
                select * from forum.chair_term where forum = any(:forums) order by starts nulls first, cycle, id""")
                .param("forums", forums.toArray(Long[]::new))
                .query(ChairTermStore::term)
                .list();
    }

    /** The organisations that chair one of the forum's cycles on that day. */
    Set<Long> chairing(long forum, LocalDate day) {
        return new HashSet<>(database.sql("""
                select distinct unnest(organisations) from forum.chair_term
                where forum = :forum and starts <= :day and (ends is null or ends >= :day)""")
                .param("forum", forum)
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** The cycles that somebody chairs on that day, for an organisation that holds the chair. */
    List<Long> chairedBy(long person, LocalDate day) {
        return database.sql("""
                select distinct t.cycle from forum.chair_term t
                join actors.membership m on m.organisation = any(t.organisations)
                where m.person = :person and m.role = 'chair' and m.starts <= :day and (m.ends is null or m.ends >= :day)
                  and t.starts <= :day and (t.ends is null or t.ends >= :day)""")
                .param("person", person)
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> peopleChairing(Collection<Long> cycles, LocalDate day) {
        return database.sql("""
                select distinct m.person from forum.chair_term t
                join actors.membership m on m.organisation = any(t.organisations)
                where t.cycle = any(:cycles) and m.role = 'chair' and m.starts <= :day and (m.ends is null or m.ends >= :day)
                  and t.starts <= :day and (t.ends is null or t.ends >= :day)""")
                .param("cycles", cycles.toArray(Long[]::new))
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static ChairTerm term(ResultSet row, int number) throws SQLException {
        return new ChairTerm(
                row.getLong("id"),
                row.getLong("forum"),
                row.getLong("cycle"),
                Set.of((Long[]) row.getArray("organisations").getArray()),
                Arrays.stream((String[]) row.getArray("countries").getArray())
                        .map(CountryCode::new)
                        .toList(),
                CycleRows.day(row, "starts"),
                CycleRows.day(row, "ends"),
                row.getBoolean("inferred"),
                row.getString("source"));
    }
}
