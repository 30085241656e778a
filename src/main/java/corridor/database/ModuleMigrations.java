package corridor.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Migrates each module's schema from its own folder with its own history, a module after those that it builds on. */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {

    private static final List<String> ORDER = List.of(
            "archives",
            "jobs",
            "audit",
            "settings",
            "actors",
            "outbox",
            "accounts",
            "threads",
            "documents",
            "vetting",
            "practices",
            "contacts",
            "questions",
            "calls",
            "forum",
            "programme",
            "participation",
            "floor",
            "recommendations",
            "consultations",
            "assurance",
            "registers",
            "exchange",
            "partnerships");

    private static final String HISTORY = "flyway_schema_history_";

    @Override
    public void migrate(Flyway flyway) {
        for (String module : ORDER) {
            of(module, Flyway.configure().configuration(flyway.getConfiguration()))
                    .load()
                    .migrate();
        }
    }

    /** Brings every module to the present. */
    public void migrate(DataSource source) {
        for (String module : ORDER) {
            of(module, Flyway.configure().dataSource(source)).load().migrate();
        }
    }

    /** Brings the modules that are named to the versions that are given, and no further. */
    public void migrate(DataSource source, Map<String, List<Step>> upTo) {
        for (String module : ORDER) {
            Optional<String> last = upTo.getOrDefault(module, List.of()).stream()
                    .map(Step::version)
                    .reduce((earlier, later) -> later);
            last.ifPresent(version -> of(module, Flyway.configure().dataSource(source))
                    .target(version)
                    .load()
                    .migrate());
        }
    }

    private static FluentConfiguration of(String module, FluentConfiguration configuration) {
        return configuration
                .locations("classpath:db/migration/" + module)
                .table(HISTORY + module)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /** The steps that this version of Corridor knows, by module and in their order. */
    public Map<String, List<Step>> known(DataSource source) {
        Map<String, List<Step>> known = new LinkedHashMap<>();
        for (String module : ORDER) {
            known.put(
                    module,
                    Stream.of(of(module, Flyway.configure().dataSource(source))
                                    .load()
                                    .info()
                                    .all())
                            .filter(one -> one.getChecksum() != null)
                            .map(one -> new Step(
                                    String.valueOf(one.getVersion()),
                                    Optional.ofNullable(one.getChecksum()).orElse(0)))
                            .toList());
        }
        return known;
    }

    /** The steps that a database has taken, by module and in their order. */
    public Map<String, List<Step>> taken(JdbcClient database) {
        Map<String, List<Step>> taken = new LinkedHashMap<>();
        for (String table : database.sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename like :name")
                .param("name", HISTORY.replace("_", "\\_") + "%")
                .query((row, number) -> row.getString(1))
                .list()) {
            taken.put(
                    table.substring(HISTORY.length()),
                    database.sql("select version, checksum from public.\"" + table
                                    + "\" where success and checksum is not null order by version collate \"C\"")
                            .query((row, number) -> new Step(row.getString(1), row.getInt(2)))
                            .list());
        }
        return taken;
    }

    /** One migration: its version, and the mark of its text. */
    public record Step(String version, int checksum) {}
}
