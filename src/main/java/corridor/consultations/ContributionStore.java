package corridor.consultations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contributions. */
@Repository
class ContributionStore {

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    ContributionStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    long insert(
            long consultation,
            long organisation,
            String text,
            Language language,
            boolean attributed,
            Set<String> audience) {
        return database.sql("""
                insert into consultations.contribution (audience, consultation, organisation, text, language, attributed, made_at)
                values (:audience, :consultation, :organisation, :text, :language, :attributed, :now) returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("consultation", consultation)
                .param("organisation", organisation)
                .param("text", text)
                .param("language", language.tag())
                .param("attributed", attributed)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    List<Contribution> of(Reader reader, long consultation) {
        return database.sql("select n.* from consultations.contribution n where " + Sight.of("n")
                        + " and n.consultation = :consultation order by n.id")
                .param("consultation", consultation)
                .params(sight.parameters(reader))
                .query(this::contribution)
                .list();
    }

    Optional<Contribution> find(Reader reader, long id) {
        return database.sql("select n.* from consultations.contribution n where " + Sight.of("n") + " and n.id = :id")
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::contribution)
                .optional();
    }

    /** Says what became of it, from when on everyone may read it. */
    boolean answer(long id, int version, String reflected, String why, Set<String> audience) {
        return database.sql("""
                        update consultations.contribution set version = version + 1, reflected = :reflected, why = :why,
                            audience = :audience
                        where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("reflected", reflected)
                        .param("why", why)
                        .param("audience", audience.toArray(String[]::new))
                        .update()
                == 1;
    }

    private Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(
                row.getLong("id"),
                row.getLong("consultation"),
                row.getInt("version"),
                row.getLong("organisation"),
                row.getString("text"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getBoolean("attributed"),
                row.getString("reflected"),
                row.getString("why"));
    }
}
