package corridor.calls;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of clarifications. */
@Repository
class ClarificationStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    ClarificationStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    long insert(Call call, String by, Set<String> audience, String question) {
        return database.sql("""
                insert into calls.clarification (call, asked_by, audience, question, asked_at)
                values (:call, :by, :audience, :question, :now) returning id""")
                .param("call", call.id())
                .param("by", by)
                .param("audience", audience.toArray(String[]::new))
                .param("question", question)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void answer(long id, LocalizedText answer) {
        database.sql("update calls.clarification set answer = :answer::jsonb where id = :id")
                .param("id", id)
                .param("answer", json.writeValueAsString(answer))
                .update();
    }

    long countWaiting(Call call, String by) {
        return database.sql("""
                select count(*) from calls.clarification where call = :call and asked_by = :by and state = 'asked'""")
                .param("call", call.id())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    List<Clarification> lock(Collection<Long> ids) {
        return database.sql("select * from calls.clarification where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::clarification)
                .list();
    }

    /** Those that this reader sees, what was answered last first. */
    List<Clarification> of(Reader reader, Call call) {
        return database.sql("""
                select c.* from calls.clarification c where c.call = :call and c.state <> 'set-aside' and %s
                order by c.answered_at desc nulls first, c.id desc limit 300""".formatted(Sight.of("c")))
                .param("call", call.id())
                .params(sight.parameters(reader))
                .query(this::clarification)
                .list();
    }

    private Clarification clarification(ResultSet row, int number) throws SQLException {
        return new Clarification(
                row.getLong("id"),
                row.getLong("call"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getString("asked_by"),
                row.getString("question"),
                json.readValue(row.getString("answer"), LocalizedText.class),
                row.getTimestamp("asked_at").toInstant());
    }
}
