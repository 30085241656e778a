package corridor.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which people the registrations are of, and what of them goes when its time is over. */
@Repository
class PersonStore {

    private final JdbcClient database;

    PersonStore(JdbcClient database) {
        this.database = database;
    }

    /** The cycles to which somebody comes, each with whether they work there. */
    Map<Long, Boolean> cyclesOf(long person) {
        return database
                .sql("""
                select cycle, bool_or(part = 'staff') as staff from participation.registration
                where person = :person and state in ('confirmed', 'attended') group by cycle""")
                .param("person", person)
                .query((row, number) -> Map.entry(row.getLong("cycle"), row.getBoolean("staff")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who come to one of these cycles, or work at one of those. */
    Set<Long> people(Collection<Long> cycles, Collection<Long> staffed) {
        return Set.copyOf(database.sql("""
                select distinct person from participation.registration
                where person is not null and state in ('confirmed', 'attended')
                  and (cycle = any(:cycles) or part = 'staff' and cycle = any(:staffed))""")
                .param("cycles", cycles.toArray(Long[]::new))
                .param("staffed", staffed.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Makes the registrations of an address those of the person who proved that it is theirs. */
    void link(long person, String email, String label) {
        database.sql("""
                update participation.registration set person = :person, audience = audience || :label::text
                where person is null and lower(email) = lower(:email)""")
                .param("person", person)
                .param("email", email)
                .param("label", label)
                .update();
    }

    List<Map<String, @Nullable Object>> of(long person, String email) {
        return database.sql("""
                select f.slug as forum, c.slug as cycle, o.slug as organisation, r.state, r.name, r.email, r.function, r.part, r.listed,
                       r.asked_at, r.confirmed_at
                from participation.registration r join forum.cycle c on c.id = r.cycle join forum.forum f on f.id = c.forum
                  left join actors.organisation o on o.id = r.organisation
                where r.person = :person or lower(r.email) = lower(:email) order by r.id""")
                .param("person", person)
                .param("email", email)
                .query()
                .listOfRows();
    }

    /** Takes name, address and badge off the registrations of a person. Returns which they were. */
    List<Long> forget(long person, String email) {
        List<Long> forgotten = database.sql("""
                update participation.registration set person = null, name = '', email = '', function = '', listed = false
                where person = :person or lower(email) = lower(:email) returning id""")
                .param("person", person)
                .param("email", email)
                .query((row, number) -> row.getLong("id"))
                .list();
        database.sql("""
                update participation.participant set name = '', function = '', listed = false
                where registration = any(:ids)""").param("ids", forgotten.toArray(Long[]::new)).update();
        clear(forgotten);
        return forgotten;
    }

    /** Registrations of cycles that ended before this day and still have a badge or say what they need. */
    List<Long> endedBefore(LocalDate day) {
        return database.sql("""
                select r.id from participation.registration r join forum.cycle c on c.id = r.cycle
                where c.ends < :day and (exists (select from participation.badge b where b.registration = r.id)
                                         or exists (select from participation.need n where n.registration = r.id))
                order by r.id limit 5000""")
                .param("day", day)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Ends the badges of these registrations and forgets what they need. */
    void clear(Collection<Long> registrations) {
        for (String table : List.of("participation.badge", "participation.need")) {
            database.sql("delete from " + table + " where registration = any(:ids)")
                    .param("ids", registrations.toArray(Long[]::new))
                    .update();
        }
    }
}
