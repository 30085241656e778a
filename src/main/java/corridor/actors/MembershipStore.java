package corridor.actors;

import corridor.access.Role;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
