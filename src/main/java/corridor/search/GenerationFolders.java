package corridor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders in which generations of the index lie. A small file names the one in use; it is replaced in one step, so
 * that a crash leaves either the old index or the new one.
 */
final class GenerationFolders {

    private final Path root;
    private final Clock clock;
    private final String shape;

    GenerationFolders(Path root, Clock clock, String shape) {
        this.root = root;
        this.clock = clock;
        this.shape = shape;
    }

    Optional<Path> current() {
        Path pointer = root.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(pointer).strip();
            Path folder = root.resolve(name);
            return name.startsWith(shape + "-") && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path fresh() {
        try {
            Files.createDirectories(root);
            try (Stream<Path> leftovers = Files.list(root)) {
                Optional<Path> kept = current();
                leftovers
                        .filter(Files::isDirectory)
                        .filter(folder -> kept.isEmpty() || !folder.equals(kept.get()))
                        .toList()
                        .forEach(this::delete);
            }
            return Files.createDirectory(root.resolve(shape + "-" + clock.millis()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void use(Path folder) {
        try {
            Path draft = Files.writeString(
                    root.resolve("current.new"), folder.getFileName().toString());
            Files.move(
                    draft,
                    root.resolve("current"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a generation takes on disk. */
    long bytes(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
