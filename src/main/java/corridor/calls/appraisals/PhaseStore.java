package corridor.calls.appraisals;

import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of phases. */
@Repository
class PhaseStore {

    private final JdbcClient database;
    private final JsonMapper json;

    PhaseStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    long insert(long call, LocalizedText name, Switches switches, long criteria, int wanted, LocalDate due) {
        return database.sql("""
                insert into calls.phase (call, number, name, switches, criteria, wanted, due)
                select :call, coalesce(max(number), 0) + 1, :name::jsonb, :switches::jsonb, :criteria, :wanted, :due::date
                from calls.phase where call = :call returning id""")
                .param("call", call)
                .param("name", json.writeValueAsString(name))
                .param("switches", json.writeValueAsString(switches))
                .param("criteria", criteria)
                .param("wanted", wanted)
                .param("due", due.toString())
                .query(Long.class)
                .single();
    }

    List<Phase> lock(Collection<Long> ids) {
        return database.sql("select * from calls.phase where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::phase)
                .list();
    }

    List<Phase> of(long call) {
        return database.sql("select * from calls.phase where call = :call order by number")
                .param("call", call)
                .query(this::phase)
                .list();
    }

    /** The phase with that number of the call from which this one was taken over. */
    Optional<Phase> before(long call, int number) {
        return database.sql("""
                select p.* from calls.phase p join calls.call c on c.cloned_from = p.call
                where c.id = :call and p.number = :number""")
                .param("call", call)
                .param("number", number)
                .query(this::phase)
                .optional();
    }

    Map<Long, Phase> byId(Collection<Long> ids) {
        return database
                .sql("select * from calls.phase where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::phase)
                .list()
                .stream()
                .collect(Collectors.toMap(Phase::id, one -> one));
    }

    private Phase phase(ResultSet row, int number) throws SQLException {
        return new Phase(
                row.getLong("id"),
                row.getLong("call"),
                row.getInt("number"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("switches"), Switches.class),
                row.getLong("criteria"),
                row.getInt("wanted"),
                row.getObject("due", LocalDate.class));
    }
}
