package corridor.operations;

import corridor.archives.Backups;
import corridor.archives.ExportImports;
import corridor.archives.ExportManifest;
import corridor.archives.ExportManifest.Records;
import corridor.archives.Exports;
import corridor.archives.Manifest;
import corridor.archives.Restoration;
import corridor.archives.Restores;
import corridor.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The commands that bring the whole of an installation out and in. */
@Component
@Profile("command")
class ArchiveCommands {

    private static final String REPLACE = "--replace";
    private static final String PEOPLE = "--people";

    private final Backups backups;
    private final Restores restores;
    private final Exports exports;
    private final ExportImports imports;
    private final SearchIndex index;
    private final Path from;

    ArchiveCommands(
            Backups backups,
            Restores restores,
            Exports exports,
            ExportImports imports,
            SearchIndex index,
            @Value("${corridor.command-from:.}") Path from) {
        this.backups = backups;
        this.restores = restores;
        this.exports = exports;
        this.imports = imports;
        this.index = index;
        this.from = from;
    }

    int backup(List<String> arguments) throws IOException, SQLException {
        Optional<Path> file = place(arguments);
        if (file.isEmpty()) {
            return usage("backup FILE");
        }
        Manifest taken = backups.take(file.get());
        System.out.println("The backup " + file.get() + " is whole: " + taken.rows() + " rows of "
                + taken.tables().size() + " tables, " + megabytes(file.get()) + " MB, as of " + taken.taken() + ".");
        System.out.println("It holds personal data and keys: keep it as confidentially as the database.");
        return 0;
    }

    int restore(List<String> arguments) throws IOException, SQLException {
        Optional<Path> file = place(arguments);
        return file.isEmpty()
                ? usage("restore FILE [" + REPLACE + "]")
                : told(restores.restore(file.get(), arguments.contains(REPLACE)), "restored");
    }

    int export(List<String> arguments) throws IOException, SQLException {
        Optional<Path> place = place(arguments);
        if (place.isEmpty()) {
            return usage("export FOLDER|FILE.zip [" + PEOPLE + "]");
        }
        Optional<ExportManifest> written = exports.write(place.get(), arguments.contains(PEOPLE));
        if (written.isEmpty()) {
            System.out.println(place.get() + " exists already, and nothing was written. Name another.");
            return 1;
        }
        long rows = written.get().records().stream().mapToLong(Records::rows).sum();
        System.out.println(
                "The export " + place.get() + " is whole: " + rows + " records. Its README says what it holds.");
        return 0;
    }

    int read(List<String> arguments) throws IOException, SQLException {
        Optional<Path> place = place(arguments);
        return place.isEmpty() ? usage("import FOLDER|FILE.zip") : told(imports.read(place.get()), "imported");
    }

    private int told(Restoration came, String done) {
        return switch (came) {
            case Restoration.Done(long rows) -> {
                index.rebuild();
                System.out.println(rows + " rows were " + done + ", and the search index was built anew: "
                        + index.extent().records() + " records.");
                yield 0;
            }
            case Restoration.Refused(String reason) -> {
                System.out.println("Nothing was " + done + ". " + reason);
                yield 1;
            }
        };
    }

    private Optional<Path> place(List<String> arguments) {
        List<String> names =
                arguments.stream().filter(one -> !one.startsWith("--")).toList();
        return names.size() == 1 && !names.getFirst().isBlank()
                ? Optional.of(from.resolve(names.getFirst()).toAbsolutePath().normalize())
                : Optional.empty();
    }

    private static int usage(String how) {
        System.out.println("Usage: bin/corridor " + how);
        return 2;
    }

    private static long megabytes(Path file) throws IOException {
        return Math.ceilDiv(Files.size(file), 1_000_000);
    }
}
