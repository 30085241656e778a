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
 * left running when it was killed is stopped first, cleanly, so that nothing it had committed is lost; one that dies while
 * Corridor runs is started again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOKED_AFTER_EVERY = Duration.ofSeconds(1);

    private final Path data;
    private final Path binaries;
    private final int port;
    private final Thread watch =
            Thread.ofPlatform().daemon().name("database-watch").unstarted(this::lookAfter);
    private @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder) throws IOException {
        this.data = folder.path().resolve("postgresql");
        this.binaries = folder.path().resolve("postgresql-binaries");
        if (folder.inUse()) {
            this.port = new ServerOnFolder(data).port();
        } else {
            EmbeddedPostgres started = started(0);
            this.server = started;
            this.port = started.getPort();
            watch.start();
        }
    }

    /** Starts the server, or joins the one that a running Corridor started. */
    static EmbeddedDatabase of(DataFolder folder) {
        try {
            return new EmbeddedDatabase(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The embedded database under " + folder.path() + " did not start, or belongs to a Corridor that is "
                            + "starting or stopping",
                    failure);
        }
    }

    /** On a port of the system's choice where none is given. */
    private EmbeddedPostgres started(int port) throws IOException {
        new ServerOnFolder(data).stop(PATIENCE);
        Files.createDirectories(data);
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setPort(port)
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

    private void lookAfter() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(LOOKED_AFTER_EVERY);
                revive();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a server that has died again, where its clients look for it. */
    private synchronized void revive() {
        try {
            if (server != null && !new ServerOnFolder(data).runs()) {
                log.error("The database has died; it is started again");
                // gives back what the dead one still holds
                server.close();
                server = started(port);
            }
        } catch (IOException | RuntimeException failure) {
            log.error("The database could not be started again; the next attempt follows", failure);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        watch.interrupt();
        stop();
    }

    private synchronized void stop() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
        } catch (IOException failure) {
            log.warn("The embedded database did not stop cleanly; the next start recovers it", failure);
        }
    }
}
