package corridor.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates each module's schema from its own folder with its own history, a module after those that it builds on. */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final List<String> ORDER =
            List.of("jobs", "audit", "actors", "outbox", "accounts", "threads", "vetting", "practices");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : ORDER) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
