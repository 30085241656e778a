package corridor.archives;

import corridor.archives.ExportManifest.Records;
import corridor.archives.ExportPart.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/** Writes everything that the areas contribute in open formats, as it is at one moment. */
@Service
public class Exports {

    private final DataSource source;
    private final List<ExportPart> parts;
    private final List<ExportFiles> files;
    private final Clock clock;

    Exports(DataSource source, List<ExportPart> parts, List<ExportFiles> files, Clock clock) {
        this.source = source;
        this.parts = List.copyOf(parts);
        this.files = List.copyOf(files);
        this.clock = clock;
    }

    List<ExportFiles> files() {
        return files;
    }

    List<Kind> kinds() {
        return parts.stream()
                .flatMap(part -> part.kinds().stream())
                .sorted(java.util.Comparator.comparing(Kind::name))
                .toList();
    }

    /** What the records of one area are, without those that name people. */
    private List<Kind> kinds(String area) {
        return parts.stream()
                .filter(part -> of(area, part))
                .flatMap(part -> part.kinds().stream())
                .filter(kind -> !kind.personal())
                .sorted(java.util.Comparator.comparing(Kind::name))
                .toList();
    }

    private static boolean of(String area, Object part) {
        return part.getClass().getPackageName().matches("corridor\\." + area + "(\\..*)?");
    }

    /** How many records an area holds, kind by kind, and a mark that is another one as soon as one of them changes. */
    public Holdings holdings(String area) {
        List<Kind> kinds = kinds(area);
        return kinds.isEmpty() ? Holdings.NONE : Holdings.of(kinds, JdbcClient.create(source));
    }

    /** Writes the records of one area, without those that name people, into a ZIP that is not there yet. */
    public ExportManifest write(Path zip, String area) throws IOException, SQLException {
        return Folders.writing(
                zip,
                folder -> write(
                        false,
                        folder,
                        kinds(area),
                        files.stream().filter(one -> of(area, one)).toList()));
    }

    /** Writes into a folder, or a ZIP where the name ends so; empty where something stands there already. */
    public Optional<ExportManifest> write(Path place, boolean people) throws IOException, SQLException {
        if (Folders.occupied(place)) {
            return Optional.empty();
        }
        return Optional.of(Folders.writing(place, folder -> write(people, folder, kinds(people), files)));
    }

    private List<Kind> kinds(boolean people) {
        return kinds().stream().filter(kind -> people || !kind.personal()).toList();
    }

    private ExportManifest write(boolean people, Path folder, List<Kind> kinds, List<ExportFiles> files)
            throws IOException, SQLException {
        for (String part : List.of("records", "tables", "schemas")) {
            Files.createDirectories(folder.resolve(part));
        }
        List<Records> written = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<String, List<String>> columns =
                    new TableStore(JdbcClient.create(new SingleConnectionDataSource(connection, true))).columns();
            for (Kind kind : kinds) {
                List<String> leaving = columns.getOrDefault(kind.table(), List.of()).stream()
                        .filter(column -> !kind.left().contains(column))
                        .toList();
                written.add(write(kind, leaving, connection, folder));
            }
            connection.rollback();
        }
        for (ExportFiles one : files) {
            one.write(Files.createDirectories(place(folder, one)), people);
        }
        ExportManifest manifest = new ExportManifest(
                ExportManifest.FORMAT, Backups.version(), clock.instant(), people, List.copyOf(written));
        Files.writeString(folder.resolve("README.md"), ExportReadme.of(manifest, kinds, files));
        json(folder.resolve(Manifest.NAME), manifest);
        return manifest;
    }

    static Path place(Path folder, ExportFiles files) {
        return folder.resolve("files").resolve(files.folder());
    }

    private static Records write(Kind kind, List<String> columns, Connection connection, Path folder)
            throws IOException, SQLException {
        OpenFormatStore rows = new OpenFormatStore(connection);
        Records names = new Records(kind.name(), columns, 0, "");
        long count;
        String sha256;
        try (DigestOutputStream out =
                new DigestOutputStream(buffered(folder.resolve(names.lines())), ArchiveFile.digest())) {
            count = rows.writeLines(kind, out);
            sha256 = ArchiveFile.hex(out.getMessageDigest());
        }
        try (OutputStream out = buffered(folder.resolve(names.table()))) {
            rows.writeTable(kind, columns, out);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", kind.name());
        schema.put("description", kind.sentence());
        schema.put("type", "object");
        schema.put("properties", rows.schema(kind));
        schema.put("required", columns);
        schema.put("additionalProperties", false);
        json(folder.resolve(names.schema()), schema);
        return new Records(kind.name(), columns, count, sha256);
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static void json(Path file, Object content) throws IOException {
        Files.write(file, ArchiveFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }
}
