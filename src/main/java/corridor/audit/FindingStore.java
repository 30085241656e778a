package corridor.audit;

import corridor.audit.Invariants.Finding;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the invariants found last. */
@Repository
class FindingStore {

    private final JdbcClient database;

    FindingStore(JdbcClient database) {
        this.database = database;
    }

    void keep(List<Finding> findings) {
        for (Finding finding : findings) {
            database.sql("""
                    insert into audit.finding (name, at, violations) values (:name, :at, :violations)
                    on conflict (name) do update set at = excluded.at, violations = excluded.violations""")
                    .param("name", finding.name())
                    .param("at", finding.at().orElseThrow().atOffset(ZoneOffset.UTC))
                    .param("violations", finding.violations().toArray(String[]::new))
                    .update();
        }
    }

    /** By these names, in this order; without a date where one never ran. */
    List<Finding> latest(List<String> names) {
        Map<String, Finding> known = database
                .sql("select name, at, violations from audit.finding")
                .query((row, number) -> new Finding(
                        row.getString("name"),
                        List.of((String[]) row.getArray("violations").getArray()),
                        Optional.of(row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Finding::name, Function.identity()));
        return names.stream()
                .map(name -> known.getOrDefault(name, new Finding(name, List.of(), Optional.empty())))
                .toList();
    }
}
