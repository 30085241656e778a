package corridor.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Which areas the administrator switched off, in a file of the data folder: a start reads it before there is a database.
 * Every node writes its own from the database.
 */
public final class AreaFile {

    static final String NAME = "areas.properties";

    private AreaFile() {}

    /** Whether each area that is named there is on; empty where there is no file. */
    public static Map<String, Boolean> read(Path folder) throws IOException {
        Properties lines = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(NAME))) {
            lines.load(file);
        } catch (NoSuchFileException none) {
            return Map.of();
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(area -> area, area -> Boolean.valueOf(lines.getProperty(area))));
    }

    /** Puts these in its place, whole or not at all. */
    static void keep(Path folder, Map<String, Boolean> areas) {
        try {
            write(folder, areas);
        } catch (IOException full) {
            throw new UncheckedIOException("Which areas are on could not be written to the data folder", full);
        }
    }

    private static void write(Path folder, Map<String, Boolean> areas) throws IOException {
        if (read(folder).equals(areas)) {
            return;
        }
        Path fresh = Files.createTempFile(folder, "areas", ".part");
        Files.writeString(
                fresh,
                "# written by Corridor from its settings page; read at the start\n"
                        + areas.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(area -> area.getKey() + "=" + area.getValue() + "\n")
                                .collect(Collectors.joining()));
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
