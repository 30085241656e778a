package corridor.actors;

import corridor.access.Audience;
import corridor.access.Role;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {

    private final JdbcClient database;

    MembershipStore(JdbcClient database) {
        this.database = database;
    }

    boolean anyIn(Role role, LocalDate day) {
        return database.sql("""
                select exists (select from actors.membership
                               where role = :role and starts <= :day and (ends is null or ends >= :day))""")
                .param("role", role.code())
                .param("day", Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** None if the person plays this role without an end already. */
    Optional<Long> insert(
            long person,
            @Nullable Long organisation,
            Role role,
            LocalDate starts,
            @Nullable LocalDate ends,
            String grantedBy,
            @Nullable Long appointment) {
        return database.sql("""
                insert into actors.membership (person, organisation, role, starts, ends, granted_by, appointment)
                values (:person, :organisation, :role, :starts, :ends, :granted_by, :appointment)
                on conflict do nothing returning id""")
                .param("person", person)
                .param("organisation", organisation)
                .param("role", role.code())
                .param("starts", Date.valueOf(starts))
                .param("ends", ends == null ? null : Date.valueOf(ends))
                .param("granted_by", grantedBy)
                .param("appointment", appointment)
                .query(Long.class)
                .optional();
    }

    Optional<Membership> lock(long id) {
        return database.sql("select * from actors.membership where id = :id for update")
                .param("id", id)
                .query(MembershipStore::membership)
                .optional();
    }

    Optional<Membership> find(long id) {
        return database.sql("select * from actors.membership where id = :id")
                .param("id", id)
                .query(MembershipStore::membership)
                .optional();
    }

    void end(long id, LocalDate day) {
        database.sql("update actors.membership set ends = greatest(:day, starts) where id = :id")
                .param("id", id)
                .param("day", Date.valueOf(day))
                .update();
    }

    void remove(long id) {
        database.sql("delete from actors.membership where id = :id")
                .param("id", id)
                .update();
    }

    /** Those whose term includes this day, and whether their organisation is verified on it. */
    List<Held> heldBy(long person, LocalDate day) {
        return database.sql("""
                select m.*, coalesce(v.state = 'verified' and v.valid_until >= :day, false) as verified
                from actors.membership m left join actors.verification v on v.id = m.organisation
                where m.person = :person and m.starts <= :day and (m.ends is null or m.ends >= :day) order by m.id""")
                .param("person", person)
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Held(membership(row, number), row.getBoolean("verified")))
                .list();
    }

    /** Past, present and to come, the newest first. */
    List<Membership> allOf(long person) {
        return database.sql("select * from actors.membership where person = :person order by starts desc, id desc")
                .param("person", person)
                .query(MembershipStore::membership)
                .list();
    }

    List<Membership> ofOrganisation(long organisation, LocalDate day) {
        return database.sql("""
                select * from actors.membership
                where organisation = :organisation and (ends is null or ends >= :day) order by role desc, id""")
                .param("organisation", organisation)
                .param("day", Date.valueOf(day))
                .query(MembershipStore::membership)
                .list();
    }

    boolean anyIn(Role role, long organisation, LocalDate day) {
        return database.sql("""
                select exists (select from actors.membership
                               where role = :role and organisation = :organisation
                                 and starts <= :day and (ends is null or ends >= :day))""")
                .param("role", role.code())
                .param("organisation", organisation)
                .param("day", Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** Those who have one of these labels on that day, by id. */
    List<Long> withLabels(Collection<String> labels, LocalDate day) {
        return database.sql("""
                select id from actors.person where 'person:' || id = any(:labels)
                union
                select person from actors.membership left join actors.verification on verification.id = organisation
                where starts <= :day and (ends is null or ends >= :day)
                  and ('organisation:' || organisation = any(:labels)
                       or :community = any(:labels)
                         and (organisation is null or verification.state = 'verified' and valid_until >= :day)
                       or :secretariat = any(:labels) and organisation is null and role = any(:roles))
                order by 1""")
                .param("labels", labels.toArray(String[]::new))
                .param("day", Date.valueOf(day))
                .param("community", Audience.COMMUNITY)
                .param("secretariat", Audience.SECRETARIAT)
                .param("roles", new String[] {Role.SECRETARIAT.code(), Role.AUDITOR.code()})
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those in one of these roles on that day; of these countries' organisations and these languages, if any are given. */
    List<Long> inRoles(
            Collection<String> roles, Collection<String> countries, Collection<String> languages, LocalDate day) {
        return database.sql("""
                select distinct person.id from actors.person
                join actors.membership on membership.person = person.id
                left join actors.organisation on organisation.id = membership.organisation
                where membership.role = any(:roles) and starts <= :day and (ends is null or ends >= :day)
                  and (cardinality(:countries) = 0 or organisation.country = any(:countries))
                  and (cardinality(:languages) = 0 or person.language = any(:languages))
                order by 1""")
                .param("roles", roles.toArray(String[]::new))
                .param("day", Date.valueOf(day))
                .param("countries", countries.toArray(String[]::new))
                .param("languages", languages.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Membership> playing(Role role, LocalDate day) {
        return database.sql("""
                select * from actors.membership
                where role = :role and starts <= :day and (ends is null or ends >= :day) order by person, id""")
                .param("role", role.code())
                .param("day", Date.valueOf(day))
                .query(MembershipStore::membership)
                .list();
    }

    boolean anyOtherIn(Role role, LocalDate day, long person) {
        return database.sql("""
                select exists (select from actors.membership
                               where role = :role and starts <= :day and (ends is null or ends >= :day)
                                 and person <> :person)""")
                .param("role", role.code())
                .param("day", Date.valueOf(day))
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Map<Long, Set<Long>> organisationsOf(Collection<Long> people, LocalDate day) {
        Map<Long, Set<Long>> found = new HashMap<>();
        database.sql("""
                select person, organisation from actors.membership
                where person = any(:people) and organisation is not null
                  and starts <= :day and (ends is null or ends >= :day)""")
                .param("people", people.toArray(Long[]::new))
                .param("day", Date.valueOf(day))
                .query((row, number) -> found.computeIfAbsent(row.getLong("person"), none -> new HashSet<>())
                        .add(row.getLong("organisation")))
                .list();
        return found;
    }

    /** Ends all of a person's; one that began today or later is as if it had never been. */
    void close(long person, LocalDate lastDay) {
        database.sql("delete from actors.membership where person = :person and starts > :last")
                .param("person", person)
                .param("last", Date.valueOf(lastDay))
                .update();
        database.sql("""
                update actors.membership set ends = :last
                where person = :person and (ends is null or ends > :last)""")
                .param("person", person)
                .param("last", Date.valueOf(lastDay))
                .update();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        Date ends = row.getDate("ends");
        return new Membership(
                row.getLong("id"),
                row.getLong("person"),
                row.getObject("organisation", Long.class),
                Role.of(row.getString("role")).orElseThrow(),
                row.getDate("starts").toLocalDate(),
                ends == null ? null : ends.toLocalDate());
    }

    /** A membership of today. */
    record Held(Membership membership, boolean verified) {}
}
