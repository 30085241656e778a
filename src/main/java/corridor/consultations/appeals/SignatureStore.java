package corridor.consultations.appeals;

import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of signatures: those that were given are everybody's to read. */
@Repository
class SignatureStore {

    private static final String ALL = "select s.* from consultations.signature s where ";

    private final JdbcClient database;
    private final Sight sight;

    SignatureStore(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Begins one for an organisation, unless there is one. */
    Optional<Long> insert(Appeal appeal, long organisation) {
        return Optional.ofNullable(ask(appeal, List.of(organisation)).get(organisation));
    }

    /** Asks those that were never asked and never signed; the ids of what is asked for, by organisation. */
    Map<Long, Long> ask(Appeal appeal, Collection<Long> organisations) {
        return database
                .sql("""
                insert into consultations.signature (audience, appeal, organisation, wording, sha256)
                select array['restricted:secretariat', 'organisation:' || one], :appeal, one, :wording, :sha256
                from unnest(:organisations) as one on conflict do nothing returning organisation, id""")
                .param("appeal", appeal.id())
                .param("organisations", organisations.toArray(Long[]::new))
                .param("wording", appeal.wording())
                .param("sha256", appeal.sha256())
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Signature> of(Reader reader, long appeal) {
        return database.sql(ALL + Sight.of("s") + " and s.appeal = :appeal order by s.signed_at nulls last, s.id")
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
        OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
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
                signed == null ? null : signed.toInstant());
    }
}
