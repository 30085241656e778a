package corridor.programme.releases;

import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of releases. */
@Repository
class ReleaseStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    ReleaseStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    long insert(
            long cycle,
            int number,
            Set<String> audience,
            List<Entry> entries,
            Map<String, String> livedWith,
            String note) {
        return database.sql("""
                insert into programme.release (audience, cycle, number, entries, lived_with, note, released_at)
                values (:audience, :cycle, :number, cast(:entries as jsonb), cast(:lived as jsonb), :note, :now)
                returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("cycle", cycle)
                .param("number", number)
                .param("entries", json.writeValueAsString(entries))
                .param("lived", json.writeValueAsString(livedWith))
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    List<ProgrammeRelease> lock(Collection<Long> ids) {
        return database.sql("select * from programme.release where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::release)
                .list();
    }

    /** The one that stands, whoever may see it. */
    Optional<ProgrammeRelease> standing(long cycle) {
        return database.sql("select * from programme.release where cycle = :cycle and state = 'released'")
                .param("cycle", cycle)
                .query(this::release)
                .optional();
    }

    Optional<ProgrammeRelease> find(Reader reader, long cycle, Optional<Integer> number) {
        return database.sql("select * from programme.release r where r.cycle = :cycle and "
                        + (number.isPresent() ? "r.number = :number" : "r.state = 'released' and :number = 0") + " and "
                        + Sight.of("r"))
                .param("cycle", cycle)
                .param("number", number.orElse(0))
                .params(sight.parameters(reader))
                .query(this::release)
                .optional();
    }

    /** The latest first. */
    List<ProgrammeRelease> of(Reader reader, long cycle) {
        return database.sql("select * from programme.release r where r.cycle = :cycle and " + Sight.of("r")
                        + " order by r.number desc")
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::release)
                .list();
    }

    /** The release that stands in each cycle. */
    List<ProgrammeRelease> standing() {
        return database.sql("select * from programme.release where state = 'released' order by cycle")
                .query(this::release)
                .list();
    }

    private ProgrammeRelease release(ResultSet row, int number) throws SQLException {
        return new ProgrammeRelease(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getInt("number"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                json.readValue(row.getString("entries"), new TypeReference<List<Entry>>() {}),
                json.readValue(row.getString("lived_with"), new TypeReference<Map<String, String>>() {}),
                row.getString("note"),
                row.getTimestamp("released_at").toInstant());
    }
}
