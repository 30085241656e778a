package corridor.actors;

import corridor.access.Audience;
import corridor.access.Role;
import corridor.shared.Language;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private final JdbcClient database;

    PersonStore(JdbcClient database) {
        this.database = database;
    }

    /** None if someone has this address already. */
    Optional<Long> insert(String name, String email, Language language) {
        return database.sql("""
                insert into actors.person (name, email, language) values (:name, :email, :language)
                on conflict do nothing returning id""")
                .param("name", name)
                .param("email", email)
                .param("language", language.tag())
                .query(Long.class)
                .optional();
    }

    /** False if the person has been changed since that version was read. */
    boolean update(long id, int version, String name, Language language) {
        return database.sql("""
                update actors.person set name = :name, language = :language, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("language", language.tag())
                        .update()
                == 1;
    }

    Optional<Person> find(long id) {
        return database.sql("select * from actors.person where id = :id")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> byEmail(String email) {
        return database.sql("select * from actors.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(PersonStore::person)
                .optional();
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

    void insert(long person, Role role, LocalDate starts, String grantedBy) {
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, :role, :starts, :granted_by)""")
                .param("person", person)
                .param("role", role.code())
                .param("starts", Date.valueOf(starts))
                .param("granted_by", grantedBy)
                .update();
    }

    /** Those whose term includes this day. */
    List<Membership> membershipsOf(long person, LocalDate day) {
        return database.sql("""
                select * from actors.membership
                where person = :person and starts <= :day and (ends is null or ends >= :day) order by id""")
                .param("person", person)
                .param("day", Date.valueOf(day))
                .query(PersonStore::membership)
                .list();
    }

    /** Those who have one of these labels on that day, by id. */
    List<Long> withLabels(Collection<String> labels, LocalDate day) {
        return database.sql("""
                select id from actors.person where 'person:' || id = any(:labels)
                union
                select person from actors.membership
                where starts <= :day and (ends is null or ends >= :day)
                  and ('organisation:' || organisation = any(:labels) or :community = any(:labels)
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

    List<Person> find(Collection<Long> ids) {
        return database.sql("select * from actors.person where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(PersonStore::person)
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

    List<Person> byEmails(Collection<String> emails) {
        return database.sql("""
                select * from actors.person where lower(email) = any(select lower(unnest(:emails))) order by id""")
                .param("emails", emails.toArray(String[]::new))
                .query(PersonStore::person)
                .list();
    }

    List<Membership> playing(Role role, LocalDate day) {
        return database.sql("""
                select * from actors.membership
                where role = :role and starts <= :day and (ends is null or ends >= :day) order by person, id""")
                .param("role", role.code())
                .param("day", Date.valueOf(day))
                .query(PersonStore::membership)
                .list();
    }

    List<Membership> allMembershipsOf(long person) {
        return database.sql("select * from actors.membership where person = :person order by id")
                .param("person", person)
                .query(PersonStore::membership)
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

    /** False if it was closed before. A membership that began today or later is as if it had never been. */
    boolean close(long person, Instant now, LocalDate lastDay) {
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
        return database.sql("""
                update actors.person
                set name = 'closed', email = 'closed-' || id || '@invalid', closed_at = :now, version = version + 1
                where id = :person and closed_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .update()
                == 1;
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

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getTimestamp("created_at").toInstant());
    }
}
