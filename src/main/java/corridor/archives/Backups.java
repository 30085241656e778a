package corridor.archives;

import corridor.archives.Manifest.Part;
import corridor.database.ModuleMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/** Takes backups: every table as it is at one moment, while Corridor runs on. */
@Service
public class Backups {

    private final DataSource source;
    private final JdbcClient database;
    private final ModuleMigrations migrations;
    private final Clock clock;

    Backups(DataSource source, JdbcClient database, ModuleMigrations migrations, Clock clock) {
        this.source = source;
        this.database = database;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** Writes everything into one file, which stands there once it is whole, for its owner alone. */
    public Manifest take(Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        PrivateFiles.create(unfinished);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished));
                Connection connection = source.getConnection()) {
            Manifest manifest = snapshot(connection, zip);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(ArchiveFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            PrivateFiles.settle(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            note(manifest, Files.size(file));
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest snapshot(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            JdbcClient here = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            TableStore tables = new TableStore(here);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            Instant taken = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Part> parts = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : tables.columns().entrySet()) {
                parts.add(copy(copies, table.getKey(), table.getValue(), zip));
            }
            // last: a sequence is of no snapshot, and must be beyond every row
            return new Manifest(
                    Manifest.FORMAT, version(), taken, migrations.taken(here), List.copyOf(parts), tables.sequences());
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private static Part copy(CopyManager copies, String table, List<String> columns, ZipOutputStream zip)
            throws IOException, SQLException {
        Part named = new Part(table, List.copyOf(columns), 0, "");
        zip.putNextEntry(new ZipEntry(named.file()));
        DigestOutputStream out = new DigestOutputStream(new Unclosed(zip), ArchiveFile.digest());
        long rows =
                copies.copyOut("copy (select " + String.join(", ", columns) + " from " + table + ") to stdout", out);
        zip.closeEntry();
        return new Part(table, named.columns(), rows, ArchiveFile.hex(out.getMessageDigest()));
    }

    static String version() {
        String version = Backups.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    private void note(Manifest manifest, long bytes) {
        database.sql("insert into archives.backup (taken_at, records, bytes) values (:taken, :records, :bytes)")
                .param("taken", java.sql.Timestamp.from(manifest.taken()))
                .param("records", manifest.rows())
                .param("bytes", bytes)
                .update();
    }

    /** When one was taken last. */
    public Optional<Instant> latest() {
        return database.sql("select taken_at from archives.backup order by taken_at desc limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Keeps the archive open when one of its parts is through. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
