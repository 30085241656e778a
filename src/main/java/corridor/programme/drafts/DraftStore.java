package corridor.programme.drafts;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.programme.drafts.Draft.Progress;
import corridor.programme.plan.Drafted;
import corridor.programme.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of drafted plans. */
@Repository
class DraftStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless one is looked for already. */
    Optional<Long> insert(long cycle, Set<String> audience, Set<Long> chairs, int basedOn, int seconds, Plan began) {
        return database.sql("""
                insert into programme.draft (audience, chairs, cycle, asked_at, based_on, seconds, began)
                values (:audience, :chairs, :cycle, :now, :based, :seconds, cast(:began as jsonb))
                on conflict do nothing returning id""")
                .param("audience", audience.toArray(String[]::new))
                .param("chairs", chairs.toArray(Long[]::new))
                .param("cycle", cycle)
                .param("now", OffsetDateTime.now(clock))
                .param("based", basedOn)
                .param("seconds", seconds)
                .param("began", json.writeValueAsString(began))
                .query(Long.class)
                .optional();
    }

    List<Draft> lock(Collection<Long> ids) {
        return database.sql("select * from programme.draft where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::draft)
                .list();
    }

    Optional<Draft> find(Reader reader, long cycle, long id) {
        return database.sql(
                        "select * from programme.draft d where d.id = :id and d.cycle = :cycle and " + Sight.of("d"))
                .param("id", id)
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::draft)
                .optional();
    }

    /** Whoever may see it: for the search itself. */
    Optional<Draft> unseen(long id) {
        return database.sql("select * from programme.draft where id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The newest of a cycle that is looked for or waits for an answer. */
    Optional<Long> open(long cycle) {
        return database.sql("""
                select id from programme.draft where cycle = :cycle and state in ('waiting', 'solving', 'proposed')
                order by id desc limit 1""").param("cycle", cycle).query(Long.class).optional();
    }

    void progress(long id, Progress progress) {
        database.sql("update programme.draft set progress = cast(:progress as jsonb) where id = :id")
                .param("id", id)
                .param("progress", json.writeValueAsString(progress))
                .update();
    }

    void best(long id, Drafted best) {
        database.sql("update programme.draft set best = cast(:best as jsonb) where id = :id")
                .param("id", id)
                .param("best", json.writeValueAsString(best))
                .update();
    }

    void askToStop(long id) {
        database.sql("update programme.draft set asked_to_stop = true where id = :id")
                .param("id", id)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        String best = row.getString("best");
        String progress = row.getString("progress");
        return new Draft(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                Set.of((Long[]) row.getArray("chairs").getArray()),
                row.getInt("based_on"),
                row.getInt("seconds"),
                json.readValue(row.getString("began"), Plan.class),
                progress.equals("{}") ? Progress.NONE : json.readValue(progress, Progress.class),
                best == null ? Optional.empty() : Optional.of(json.readValue(best, Drafted.class)),
                row.getBoolean("asked_to_stop"));
    }
}
