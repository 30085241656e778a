package corridor.archives;

import corridor.archives.ExportManifest.Records;
import corridor.archives.ExportPart.Kind;
import corridor.archives.Restoration.Done;
import corridor.archives.Restoration.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Puts an export into an empty installation, in one transaction. */
@Service
public class ExportImports {

    private static final int PIECE = 500;

    private final DataSource source;
    private final Exports exports;
    private final Restores restores;

    ExportImports(DataSource source, Exports exports, Restores restores) {
        this.source = source;
        this.exports = exports;
        this.restores = restores;
    }

    public Restoration read(Path place) throws IOException, SQLException {
        if (!Files.exists(place)) {
            return new Refused("There is nothing at " + place + ".");
        }
        try {
            return Folders.reading(place, this::readFrom);
        } catch (ZipException | ProviderNotFoundException | FileSystemNotFoundException | JacksonException damaged) {
            return new Refused("The export is damaged, or is none: " + damaged.getMessage());
        }
    }

    private Restoration readFrom(Path folder) throws IOException, SQLException {
        Path list = folder.resolve(Manifest.NAME);
        if (!Files.exists(list)) {
            return new Refused("This is no export: " + Manifest.NAME + " is missing.");
        }
        ExportManifest manifest = ArchiveFile.JSON.readValue(Files.readAllBytes(list), ExportManifest.class);
        Map<String, Kind> kinds = exports.kinds().stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        Map<String, List<String>> columns = new TableStore(JdbcClient.create(source)).columns();
        for (Records records : manifest.records()) {
            Optional<String> reason = unfit(records, kinds, columns, folder);
            if (reason.isPresent()) {
                return new Refused(reason.get());
            }
        }
        List<String> filled = restores.filled();
        if (new TableStore(JdbcClient.create(source)).inUse()) {
            return new Refused("A Corridor is running on this database. Stop every one, then import.");
        }
        return filled.isEmpty()
                ? filled(manifest, kinds, folder)
                : new Refused("An export goes into an empty installation only, and this one holds records ("
                        + String.join(", ", filled.stream().limit(5).toList()) + ").");
    }

    private static Optional<String> unfit(
            Records records, Map<String, Kind> kinds, Map<String, List<String>> columns, Path folder)
            throws IOException {
        Kind kind = kinds.get(records.name());
        if (kind == null || !columns.getOrDefault(kind.table(), List.of()).containsAll(records.columns())) {
            return Optional.of("The export holds " + records.name()
                    + " in a form that this Corridor does not know. Install the version that made it or a later one.");
        }
        try (InputStream file = Files.newInputStream(folder.resolve(records.lines()));
                DigestInputStream in = new DigestInputStream(file, ArchiveFile.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return ArchiveFile.hex(in.getMessageDigest()).equals(records.sha256())
                    ? Optional.empty()
                    : Optional.of("The export is damaged: " + records.lines() + " is not as it was written.");
        } catch (java.nio.file.NoSuchFileException missing) {
            return Optional.of("The export is damaged: " + records.lines() + " is missing.");
        }
    }

    private Restoration filled(ExportManifest manifest, Map<String, Kind> kinds, Path folder)
            throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long rows = fill(connection, manifest, kinds, folder);
                connection.commit();
                return new Done(rows);
            } catch (DataAccessException refused) {
                return new Refused("The export does not hold together, and nothing was imported: "
                        + refused.getMostSpecificCause().getMessage());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private long fill(Connection connection, ExportManifest manifest, Map<String, Kind> kinds, Path folder)
            throws IOException, SQLException {
        TableStore tables = new TableStore(JdbcClient.create(new OneTransaction(connection)));
        OpenFormatStore store = new OpenFormatStore(connection);
        Set<String> names = manifest.records().stream()
                .map(records -> java.util.Objects.requireNonNull(kinds.get(records.name()))
                        .table())
                .collect(Collectors.toSet());
        return Loading.into(tables, names, () -> {
            long rows = 0;
            for (Records records : manifest.records()) {
                String table = java.util.Objects.requireNonNull(kinds.get(records.name()))
                        .table();
                rows += fill(store, table, records, folder);
                store.continueNumbers(table);
            }
            for (ExportFiles files : exports.files()) {
                files.read(Exports.place(folder, files), JdbcClient.create(new OneTransaction(connection)));
            }
            return rows;
        });
    }

    private static long fill(OpenFormatStore store, String table, Records records, Path folder) throws IOException {
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(records.lines()))) {
            List<String> piece = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                piece.add(line);
                if (piece.size() == PIECE) {
                    rows += store.insert(table, records.columns(), piece);
                    piece.clear();
                }
            }
            return piece.isEmpty() ? rows : rows + store.insert(table, records.columns(), piece);
        }
    }
}
