package corridor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on the loopback address, with its data under the data folder. A server that an earlier Corridor
 * left running when it was killed is stopped first, cleanly, so that nothing it had committed is lost.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(String url, @Nullable EmbeddedPostgres server) {
        this.url = url;
        this.server = server;
    }

    /** Starts the server, or joins the one that a running Corridor started. */
    static EmbeddedDatabase of(DataFolder folder) {
        Path data = folder.path().resolve("postgresql");
        return folder.inUse() ? joined(data) : started(data, folder.path().resolve("postgresql-binaries"));
    }

    private static EmbeddedDatabase joined(Path data) {
        try {
            int port = new LeftoverServer(data).port();
            return new EmbeddedDatabase("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres", null);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The embedded database under " + data + " belongs to a Corridor that is starting or stopping",
                    failure);
        }
    }

    private static EmbeddedDatabase started(Path data, Path binaries) {
        try {
            new LeftoverServer(data).stop(PATIENCE);
            Files.createDirectories(data);
            EmbeddedPostgres server = server(data, binaries);
            return new EmbeddedDatabase(server.getJdbcUrl("postgres", "postgres"), server);
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded database under " + data + " did not start", failure);
        }
    }

    private static EmbeddedPostgres server(Path data, Path binaries) throws IOException {
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(PATIENCE)
                // it is closed with the application, after everything that uses it
                .setRegisterShutdownHook(false)
                // without these two the library trades away what a kept database is for
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                .start();
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failure) {
            log.warn("The embedded database did not stop cleanly; the next start recovers it", failure);
        }
    }
}
