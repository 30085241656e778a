package corridor.forum.handover;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.forum.handover.Pack.Signature;
import corridor.shared.LocalizedText;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of hand-overs and of their files. States are written by the workflow alone. */
@Repository
class PackStore {

    /** So long after its term a chair may still sign. */
    private static final int DAYS_TO_SIGN = 90;

    private static final String ALL = """
            select p.*,
              array(select distinct one from forum.chair_term t, unnest(t.organisations) as one
                    where t.cycle = p.cycle and t.starts <= :today and (t.ends is null or t.ends >= :today)) as holders,
              array(select distinct one from forum.chair_term t, unnest(t.organisations) as one
                    where t.cycle = p.cycle and t.starts <= :today and (t.ends is null or t.ends >= :since)) as signers,
              array(select distinct one from forum.cycle own join forum.cycle next
                      on next.forum = own.forum and next.number = own.number + 1
                    join forum.chair_term t on t.cycle = next.id, unnest(t.organisations) as one
                    where own.id = p.cycle) as receivers
            from forum.pack p where
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;
    private final Clock clock;

    PackStore(JdbcClient database, JsonMapper json, Sight sight, Clock clock) {
        this.database = database;
        this.json = json;
        this.sight = sight;
        this.clock = clock;
    }

    /** The organisations that chair the cycle, or did until not long ago. */
    Set<Long> signers(long cycle) {
        LocalDate today = LocalDate.now(clock);
        return Set.copyOf(database.sql("""
                select distinct unnest(organisations) from forum.chair_term
                where cycle = :cycle and starts <= :today and (ends is null or ends >= :since)""")
                .param("cycle", cycle)
                .param("today", Date.valueOf(today))
                .param("since", Date.valueOf(today.minusDays(DAYS_TO_SIGN)))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** None if there is one already. */
    Optional<Long> insert(long cycle, Set<String> audience) {
        return database.sql("""
                insert into forum.pack (cycle, audience) values (:cycle, :audience) on conflict (cycle) do nothing returning id""")
                .param("cycle", cycle)
                .param("audience", audience.toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    void lessons(long id, LocalizedText lessons) {
        database.sql("update forum.pack set lessons = :lessons::jsonb, version = version + 1 where id = :id")
                .param("id", id)
                .param("lessons", json.writeValueAsString(lessons))
                .update();
    }

    /** Replaces the files by these, in one statement each way. */
    void write(long id, Map<String, byte[]> files, Map<String, String> hashes) {
        database.sql("delete from forum.pack_file where pack = :id")
                .param("id", id)
                .update();
        database.sql("""
                insert into forum.pack_file (pack, name, content, sha256)
                select :id, name, content, sha256 from unnest(:names, :contents, :hashes) as file (name, content, sha256)""")
                .param("id", id)
                .param("names", files.keySet().toArray(String[]::new))
                .param("contents", files.values().toArray(byte[][]::new))
                .param("hashes", files.keySet().stream().map(hashes::get).toArray(String[]::new))
                .update();
    }

    /** The files of one that the caller may see, by name. */
    Map<String, byte[]> files(long id) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        database.sql("select name, content from forum.pack_file where pack = :id order by name")
                .param("id", id)
                .query((row, number) -> files.put(row.getString("name"), row.getBytes("content")))
                .list();
        return files;
    }

    Map<String, String> hashes(long id) {
        Map<String, String> hashes = new LinkedHashMap<>();
        database.sql("select name, sha256 from forum.pack_file where pack = :id order by name")
                .param("id", id)
                .query((row, number) -> hashes.put(row.getString("name"), row.getString("sha256")))
                .list();
        return hashes;
    }

    List<Pack> lock(Collection<Long> ids) {
        return days(database.sql(ALL + "p.id = any(:ids) order by p.id for update of p"))
                .param("ids", ids.toArray(Long[]::new))
                .query(this::pack)
                .list();
    }

    Optional<Pack> of(Reader reader, long cycle) {
        return days(database.sql(ALL + "p.cycle = :cycle and " + Sight.of("p")))
                .params(sight.parameters(reader))
                .param("cycle", cycle)
                .query(this::pack)
                .optional();
    }

    List<Pack> unseen(Collection<Long> ids) {
        return days(database.sql(ALL + "p.id = any(:ids)"))
                .param("ids", ids.toArray(Long[]::new))
                .query(this::pack)
                .list();
    }

    /** Whether that cycle's was signed or received, whoever asks. */
    Optional<String> stateOf(long cycle) {
        return database.sql("select state from forum.pack where cycle = :cycle")
                .param("cycle", cycle)
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec days(JdbcClient.StatementSpec statement) {
        LocalDate today = LocalDate.now(clock);
        return statement
                .param("today", Date.valueOf(today))
                .param("since", Date.valueOf(today.minusDays(DAYS_TO_SIGN)));
    }

    private Pack pack(ResultSet row, int number) throws SQLException {
        Timestamp received = row.getTimestamp("received_at");
        return new Pack(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                json.readValue(row.getString("lessons"), LocalizedText.class),
                ids(row, "holders"),
                ids(row, "signers"),
                ids(row, "receivers"),
                signature(row),
                received == null ? null : received.toInstant());
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        return row.getString("state").equals(PackLifecycle.PREPARED)
                ? null
                : new Signature(
                        row.getString("signed_by"),
                        row.getLong("signed_for"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("sha256"));
    }

    private static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return Set.of((Long[]) row.getArray(column).getArray());
    }
}
