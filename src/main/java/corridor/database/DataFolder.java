package corridor.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The folder on disk, kept to one running Corridor. An operator's command may come beside the one that runs. */
@Component
public class DataFolder implements AutoCloseable {

    private final Path path;
    private final Optional<FolderLock> lock;

    DataFolder(DatabaseSettings settings, Environment environment) {
        this.path = settings.folder().toAbsolutePath();
        Optional<FolderLock> free = FolderLock.tryOn(path);
        if (free.isEmpty() && !environment.acceptsProfiles(Profiles.of("command"))) {
            throw new IllegalStateException("Another Corridor is running on the data folder " + path
                    + ". Stop it, or set corridor.data.folder to another folder.");
        }
        this.lock = free;
    }

    public Path path() {
        return path;
    }

    /** Whether another Corridor runs on it: its index is not to be touched, and its jobs do what is to be done. */
    public boolean inUse() {
        return lock.isEmpty();
    }

    @Override
    public void close() {
        lock.ifPresent(FolderLock::close);
    }
}
