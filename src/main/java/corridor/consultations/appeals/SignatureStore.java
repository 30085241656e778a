package corridor.consultations.appeals;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of signatures, which everyone may read. */
@Repository
class SignatureStore {

    private static final String ALL = "select s.* from consultations.signature s where ";

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    SignatureStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Signs, unless the organisation has signed already. */
    Optional<Long> insert(Reader reader, Appeal appeal, long organisation) {
        return database.sql("""
                insert into consultations.signature (audience, appeal, organisation, wording, sha256, signed_by, signed_at)
                values (:audience, :appeal, :organisation, :wording, :sha256, :by, :now) on conflict do nothing returning id""")
                .param("audience", new String[] {Audience.PUBLIC})
                .param("appeal", appeal.id())
                .param("organisation", organisation)
                .param("wording", appeal.wording())
                .param("sha256", appeal.sha256())
                .param("by", reader.actor())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    List<Signature> of(Reader reader, long appeal) {
        return database.sql(ALL + Sight.of("s") + " and s.appeal = :appeal order by s.signed_at, s.id")
                .param("appeal", appeal)
                .params(sight.parameters(reader))
                .query(this::signature)
                .list();
    }

    /** How many signed each and stand by it, as far as this reader may see. */
    Map<Long, Long> counts(Reader reader, Collection<Long> appeals) {
        Map<Long, Long> counts = new HashMap<>();
        database.sql("""
                select s.appeal, count(*) as signed from consultations.signature s
                where s.state = 'signed' and s.appeal = any(:appeals) and\s""" + Sight.of("s") + " group by s.appeal")
                .param("appeals", appeals.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query((row, number) -> counts.put(row.getLong("appeal"), row.getLong("signed")))
                .list();
        return counts;
    }

    List<Signature> lock(Collection<Long> ids) {
        return database.sql(ALL + "s.id = any(:ids) order by s.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::signature)
                .list();
    }

    private Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getLong("id"),
                row.getLong("appeal"),
                row.getLong("organisation"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getInt("wording"),
                row.getString("sha256"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
