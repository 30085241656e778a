package corridor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on the loopback address, with its data under the data folder. A server that an earlier Corridor
 * left running when it was killed is stopped first, cleanly, so that nothing it had committed is lost.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
    }

    static EmbeddedDatabase start(Path folder) {
        FolderLock lock = FolderLock.on(folder);
        try {
            Path data = folder.toAbsolutePath().resolve("postgresql");
            new LeftoverServer(data).stop(PATIENCE);
            Files.createDirectories(data);
            return new EmbeddedDatabase(server(data, folder.toAbsolutePath().resolve("postgresql-binaries")), lock);
        } catch (IOException failure) {
            lock.close();
            throw new UncheckedIOException("The embedded database under " + folder + " did not start", failure);
        }
    }

    private static EmbeddedPostgres server(Path data, Path binaries) throws IOException {
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(PATIENCE)
                // without these two the library trades away what a kept database is for
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            log.warn("The embedded database did not stop cleanly; the next start recovers it", failure);
        } finally {
            lock.close();
        }
    }
}
