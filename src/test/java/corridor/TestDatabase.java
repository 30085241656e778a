package corridor;

import corridor.database.ModuleMigrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One embedded PostgreSQL for the whole run, under {@code target/}; each asker gets a database of its own. */
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            Path binaries = Files.createDirectories(FOLDER.resolve("postgresql-binaries"));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(Files.createTempDirectory(FOLDER, "test-postgresql-"))
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "400")
                    .setServerConfig("jit", "off")
                    .setRegisterShutdownHook(false)
                    .start();
            // after the applications, which would wait half a minute for a server that is gone
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("The tests' database did not start", failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of a database that nobody has used yet. */
    public static String fresh() {
        return SERVER.getJdbcUrl("postgres", copied("template1"));
    }

    /** The name of a copy of another database, which nobody may be using. */
    private static String copied(String template) {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException failure) {
            throw new IllegalStateException("No fresh database", failure);
        }
        return name;
    }

    /** A database with all tables and nothing in them, to be copied, which is faster than making the tables each time. */
    private static final class Migrated {

        private static final String NAME = copied("template1");

        static {
            new ModuleMigrations().migrate(SERVER.getDatabase("postgres", NAME));
        }
    }

    /** A folder that nobody has used yet. */
    public static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(FOLDER.resolve("test-data")), "data-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives each Spring context a database and a data folder. */
    public static final class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> ours = Map.of(
                    "spring.datasource.url",
                    SERVER.getJdbcUrl("postgres", copied(Migrated.NAME)) + "&reWriteBatchedInserts=true",
                    "spring.datasource.username",
                    "postgres",
                    "corridor.data.folder",
                    folder().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", ours));
        }
    }
}
