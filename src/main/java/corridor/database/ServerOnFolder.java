package corridor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server on a data folder, as its pid file tells of it, whichever process has started it. */
final class ServerOnFolder {

    private static final Logger log = LoggerFactory.getLogger(ServerOnFolder.class);

    private final Path pidFile;

    ServerOnFolder(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Stops it and waits until it has given the folder up; a pid file without a server is removed. */
    void stop(Duration patience) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = runningServer();
        if (server.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        log.info("A database was left running by an earlier start; stopping it");
        server.get().destroy();
        waitForFileToGo(patience);
    }

    /** The port on which it listens: the fourth line of its pid file. */
    int port() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            throw new IOException("The database is only starting");
        }
        return Integer.parseInt(lines.get(3).strip());
    }

    boolean runs() throws IOException {
        return Files.exists(pidFile) && runningServer().isPresent();
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    // the file, not the process: in a container a dead child may stay as a zombie
    private void waitForFileToGo(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (Files.exists(pidFile)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The database left running on " + pidFile.getParent() + " did not stop within "
                        + patience.toSeconds() + " seconds; stop it by hand and start again");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for the database to stop", interrupted);
            }
        }
    }
}
