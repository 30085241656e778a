package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a run begins with. */
final class Folders {

    private Folders() {}

    /** A folder with nothing in it. */
    static Path emptied(Path parent, String name) {
        Path folder = parent.resolve(name);
        try {
            if (Files.exists(folder)) {
                for (Path one : contents(folder)) {
                    Files.delete(one);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
