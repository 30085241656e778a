package corridor.accounts;

import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorResetStore {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Sight sight;

    FactorResetStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Writes it, unless one waits for this person already. */
    Optional<Long> insert(long person, String reason, String askedBy, Set<String> audience) {
        return database.sql("""
                insert into accounts.factor_reset (audience, person, reason, asked_by)
                values (:audience, :person, :reason, :by) on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("person", person)
                .param("reason", reason)
                .param("by", askedBy)
                .query(Long.class)
                .optional();
    }

    List<FactorReset> lock(Collection<Long> ids) {
        return database.sql("select * from accounts.factor_reset where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(FactorResetStore::reset)
                .list();
    }

    /** Those without a decision that this reader may see, the longest waiting first. */
    List<FactorReset> waiting(Reader reader) {
        return database.sql("select * from accounts.factor_reset r where r.state = 'asked' and " + Sight.of("r")
                        + " order by r.id limit " + MOST)
                .params(sight.parameters(reader))
                .query(FactorResetStore::reset)
                .list();
    }

    private static FactorReset reset(ResultSet row, int number) throws SQLException {
        return new FactorReset(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getTimestamp("state_since").toInstant(),
                row.getLong("person"),
                row.getString("reason"),
                row.getString("asked_by"));
    }
}
