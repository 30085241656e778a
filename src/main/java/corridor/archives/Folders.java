package corridor.archives;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A folder on disk, or one inside a ZIP: whoever works with it sees no difference. */
final class Folders {

    private Folders() {}

    /** What is done with a folder. */
    interface Work<T> {

        T in(Path folder) throws IOException, java.sql.SQLException;
    }

    private static boolean zipped(Path place) {
        return place.getFileName().toString().endsWith(".zip");
    }

    /** Does work with what is there. */
    static <T> T reading(Path place, Work<T> work) throws IOException, java.sql.SQLException {
        if (!zipped(place)) {
            return work.in(place);
        }
        try (FileSystem zip = FileSystems.newFileSystem(place)) {
            return work.in(zip.getPath("/"));
        }
    }

    /** Does work with what will be there once it is whole. */
    static <T> T writing(Path place, Work<T> work) throws IOException, java.sql.SQLException {
        Path unfinished = place.resolveSibling(place.getFileName() + ".part");
        delete(unfinished);
        try {
            T done = zipped(place) ? intoZip(unfinished, work) : intoFolder(unfinished, work);
            delete(place);
            Files.move(unfinished, place);
            return done;
        } finally {
            delete(unfinished);
        }
    }

    private static <T> T intoFolder(Path folder, Work<T> work) throws IOException, java.sql.SQLException {
        return work.in(Files.createDirectories(folder));
    }

    private static <T> T intoZip(Path file, Work<T> work) throws IOException, java.sql.SQLException {
        // entries wait on disk, not in memory
        Map<String, Object> options = Map.of("create", "true", "useTempFile", true);
        try (FileSystem zip = FileSystems.newFileSystem(
                java.net.URI.create("jar:" + file.toAbsolutePath().toUri()), options)) {
            return work.in(zip.getPath("/"));
        }
    }

    /** Whether something stands there that would be lost. */
    static boolean occupied(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isPresent();
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> inside = Files.walk(place)) {
                for (Path one :
                        inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
