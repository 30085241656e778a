package corridor.actors.verification;

import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationStore {

    private final JdbcClient database;
    private final Sight sight;

    VerificationStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    List<Verification> lock(Collection<Long> ids) {
        return database.sql("select * from actors.verification where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(VerificationStore::verification)
                .list();
    }

    Optional<Verification> find(Reader reader, long organisation) {
        return database.sql("select * from actors.verification v where v.id = :id and " + Sight.of("v"))
                .param("id", organisation)
                .params(sight.parameters(reader))
                .query(VerificationStore::verification)
                .optional();
    }

    List<Long> endedBefore(LocalDate day) {
        return database.sql("select id from actors.verification where state = 'verified' and valid_until < :day")
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    Set<Long> verified(Collection<Long> organisations, LocalDate day) {
        return Set.copyOf(database.sql("""
                select id from actors.verification
                where id = any(:ids) and state = 'verified' and valid_until >= :day""")
                .param("ids", organisations.toArray(Long[]::new))
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong("id"))
                .list());
    }

    /**
     * Those with a member, that nobody has verified or declined yet or whose verification ends before this day, the longest
     * waiting first.
     */
    List<Long> waiting(LocalDate day) {
        return database.sql("""
                select v.id from actors.verification v
                where (v.state in ('unverified', 'lapsed') or v.state = 'verified' and v.valid_until < :day)
                  and exists (select from actors.membership m where m.organisation = v.id)
                order by v.state_since, v.id limit 200""")
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Those with a member whose verification ends before this day and who were not told within so many days before it ends. */
    List<Long> unreminded(LocalDate day, int days) {
        return database.sql("""
                select v.id from actors.verification v
                where v.state = 'verified' and v.valid_until < :day
                  and (v.reminded_on is null or v.reminded_on < v.valid_until - :days)
                  and exists (select from actors.membership m where m.organisation = v.id)""")
                .param("day", Date.valueOf(day))
                .param("days", days)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("valid_until");
        return new Verification(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("state_since").toInstant(),
                until == null ? null : until.toLocalDate(),
                row.getString("verified_by"),
                row.getString("reason"));
    }
}
