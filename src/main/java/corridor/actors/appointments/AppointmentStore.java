package corridor.actors.appointments;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.access.Sight;
import corridor.actors.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentStore {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Sight sight;

    AppointmentStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Writes it, unless the same is proposed already. */
    Optional<Long> insert(Draft draft, String proposedBy, Set<String> audience) {
        return database.sql("""
                insert into actors.appointment (way, audience, person, email, name, organisation, role, starts, ends,
                    proposed_by, replaces)
                values (:way, :audience, :person, :email, :name, :organisation, :role, :starts, :ends, :by, :replaces)
                on conflict do nothing returning id""")
                .param("way", draft.way().code())
                .param("audience", audience.toArray(String[]::new))
                .param("person", draft.person())
                .param("email", draft.email())
                .param("name", draft.name())
                .param("organisation", draft.organisation())
                .param("role", draft.role().code())
                .param("starts", Date.valueOf(draft.starts()))
                .param("ends", draft.ends())
                .param("by", proposedBy)
                .param("replaces", draft.replaces())
                .query(Long.class)
                .optional();
    }

    /** Whether somebody without an account is invited to this role already. */
    boolean invited(Draft draft) {
        return database.sql("""
                select exists (select from actors.appointment
                  where lower(email) = lower(:email) and organisation is not distinct from :organisation
                    and role = :role and state = 'granted' and person is null)""")
                .param("email", draft.email())
                .param("organisation", draft.organisation(), Types.BIGINT)
                .param("role", draft.role().code())
                .query(Boolean.class)
                .single();
    }

    List<Appointment> lock(Collection<Long> ids) {
        return database.sql("select * from actors.appointment where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(AppointmentStore::appointment)
                .list();
    }

    Optional<Appointment> find(Reader reader, long id) {
        return database.sql("select * from actors.appointment a where a.id = :id and " + Sight.of("a"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query(AppointmentStore::appointment)
                .optional();
    }

    /** Those without a decision that this reader may see, the longest waiting first. */
    List<Appointment> waiting(Reader reader) {
        return database.sql("select * from actors.appointment a where a.state = 'proposed' and " + Sight.of("a")
                        + " order by a.id limit " + MOST)
                .params(sight.parameters(reader))
                .query(AppointmentStore::appointment)
                .list();
    }

    /** All about a person that this reader may see, the newest first. */
    List<Appointment> about(Reader reader, long person) {
        return database.sql("select * from actors.appointment a where a.person = :person and " + Sight.of("a")
                        + " order by a.id desc limit " + MOST)
                .param("person", person)
                .params(sight.parameters(reader))
                .query(AppointmentStore::appointment)
                .list();
    }

    /** Gives those for an address to the person who now has it, and returns the granted ones among them. */
    List<Appointment> claim(String email, long person, String label) {
        return database
                .sql("""
                update actors.appointment set person = :person, audience = audience || :label::text
                where person is null and lower(email) = lower(:email) returning *""")
                .param("person", person)
                .param("label", label)
                .param("email", email)
                .query(AppointmentStore::appointment)
                .list()
                .stream()
                .filter(one -> one.state().equals(AppointmentLifecycle.GRANTED))
                .toList();
    }

    /** Invitations from before this instant to people who have no account, the oldest first. */
    List<Appointment> lockUnanswered(Instant before) {
        return database.sql("""
                select * from actors.appointment
                where person is null and state in ('proposed', 'granted') and state_since < :before
                order by id limit :most for update""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(AppointmentStore::appointment)
                .list();
    }

    /** All about a person, and those for their address. */
    List<Appointment> of(Person person) {
        return of(person, "");
    }

    List<Appointment> lockOf(Person person) {
        return of(person, " for update");
    }

    private List<Appointment> of(Person person, String locked) {
        return database.sql("""
                select * from actors.appointment
                where person = :person or (person is null and lower(email) = lower(:email)) order by id""" + locked)
                .param("person", person.id())
                .param("email", person.email())
                .query(AppointmentStore::appointment)
                .list();
    }

    /** Leaves neither name nor address in these. */
    void forget(Collection<Long> ids) {
        database.sql("""
                update actors.appointment set name = 'closed', email = 'closed-' || id || '@invalid'
                where id = any(:ids)""").param("ids", ids.toArray(Long[]::new)).update();
    }

    /** The addresses of those who play one of these roles for the whole platform, now or from a later day on. */
    Set<String> holders(Set<Role> roles, LocalDate today) {
        return Set.copyOf(database.sql("""
                select distinct lower(p.email) from actors.membership m join actors.person p on p.id = m.person
                where m.organisation is null and m.role = any(:roles) and (m.ends is null or m.ends >= :today)""")
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("today", Date.valueOf(today))
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Until the transaction ends, whoever else asks for this waits. */
    void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtext('actors.first-appointment'))")
                .query((row, number) -> 0)
                .list();
    }

    List<FirstAppointments.Made> confirmedBy(String actor) {
        return database.sql("""
                select role, state_since from actors.appointment
                where state = 'granted' and decided_by = :actor order by id limit :most""")
                .param("actor", actor)
                .param("most", MOST)
                .query((row, number) -> new FirstAppointments.Made(
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getTimestamp("state_since").toInstant()))
                .list();
    }

    /** Roles that decide and rest on less than two names, and terms that are longer than what was granted. */
    List<String> ungrounded() {
        return database.sql("""
                select 'membership ' || m.id || ': ' || m.role from actors.membership m
                left join actors.appointment a on a.id = m.appointment
                where m.granted_by not in ('setup', 'system:demonstration')
                  and (m.ends is null or m.ends >= current_date)
                  and ((m.role not in ('contributor', 'auditor')
                        and (a.id is null or a.state <> 'granted' or a.decided_by = a.proposed_by))
                       or (a.ends is not null and (m.ends is null or m.ends > a.ends)))""").query((row, number) -> row.getString(1)).list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        Date ends = row.getDate("ends");
        return new Appointment(
                row.getLong("id"),
                Way.of(row.getString("way")),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("state_since").toInstant(),
                row.getObject("person", Long.class),
                row.getString("email"),
                row.getString("name"),
                row.getObject("organisation", Long.class),
                Role.of(row.getString("role")).orElseThrow(),
                row.getDate("starts").toLocalDate(),
                ends == null ? null : ends.toLocalDate(),
                row.getString("proposed_by"),
                row.getString("decided_by"),
                row.getObject("replaces", Long.class));
    }
}
