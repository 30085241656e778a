package corridor.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the state columns of every table: the only place that does. */
@Repository
class StateStore {

    private static final String AUDIENCE_SEPARATOR = "\n";

    private final JdbcClient database;
    private final Clock clock;

    StateStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    <C extends Case> void write(Lifecycle<C> lifecycle, String state, List<C> records, Map<String, Object> facts) {
        String columns = facts.keySet().stream()
                .map(column -> ", " + column + " = :fact_" + column)
                .collect(Collectors.joining());
        var update = database.sql("""
                update %s as record
                set state = :state, version = record.version + 1, process_version = :definition, state_since = :now,
                    audience = string_to_array(moved.audience, :separator)%s
                from unnest(:ids, :audiences) as moved (id, audience)
                where record.id = moved.id""".formatted(lifecycle.table(), columns))
                .param("state", state)
                .param("definition", lifecycle.definition())
                .param("now", OffsetDateTime.now(clock))
                .param("separator", AUDIENCE_SEPARATOR)
                .param("ids", records.stream().map(Case::id).toArray(Long[]::new))
                .param(
                        "audiences",
                        records.stream()
                                .map(record -> String.join(AUDIENCE_SEPARATOR, lifecycle.audience(record, state)))
                                .toArray(String[]::new));
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            update = update.param("fact_" + fact.getKey(), fact.getValue());
        }
        update.update();
    }
}
