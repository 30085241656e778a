package corridor.archives;

import corridor.archives.Manifest.Part;
import corridor.archives.Restoration.Done;
import corridor.archives.Restoration.Refused;
import corridor.database.ModuleMigrations;
import corridor.database.ModuleMigrations.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Service;

/**
 * Puts a backup in the place of the database, in one transaction: until its end everyone sees what was there before, and
 * whatever goes wrong leaves just that. A backup of an earlier Corridor is migrated to the present on the way.
 */
@Service
public class Restores {

    /** What a database holds that nobody has worked with. */
    private static final Predicate<String> WITHOUT_MEANING = java.util.regex.Pattern.compile(
                    "public\\..*|jobs\\.task|audit\\.finding|accounts\\.link|archives\\..*")
            .asMatchPredicate();

    private static final String EVENTS = "public.event_publication";
    private static final ClassPathResource EVENTS_SCRIPT =
            new ClassPathResource("org/springframework/modulith/events/jdbc/schemas/v2/schema-postgresql.sql");

    private final DataSource source;
    private final ModuleMigrations migrations;
    private final List<AfterRestore> after;

    Restores(DataSource source, ModuleMigrations migrations, List<AfterRestore> after) {
        this.source = source;
        this.migrations = migrations;
        this.after = List.copyOf(after);
    }

    /** Tables that hold what people have put there. */
    public List<String> filled() {
        TableStore tables = new TableStore(JdbcClient.create(source));
        return tables.columns().keySet().stream()
                .filter(WITHOUT_MEANING.negate())
                .filter(tables::holdsAny)
                .toList();
    }

    /** Puts the backup in place; what is there already is replaced only if that is said. */
    public Restoration restore(Path file, boolean replace) throws SQLException, IOException {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            Manifest manifest = archive.manifest();
            Optional<String> reason =
                    unfit(manifest).or(() -> occupied(replace)).or(() -> damaged(archive, manifest));
            return reason.isPresent() ? new Refused(reason.get()) : replaced(archive, manifest);
        } catch (NoSuchFileException | java.io.FileNotFoundException missing) {
            return new Refused("There is no file " + file + ".");
        } catch (ZipException damaged) {
            return new Refused("The archive is damaged or not one of Corridor's: " + damaged.getMessage()
                    + ". Use another copy of it.");
        }
    }

    private Optional<String> unfit(Manifest manifest) {
        if (manifest.format() > Manifest.FORMAT) {
            return Optional.of(newer(manifest));
        }
        Map<String, List<Step>> known = migrations.known(source);
        for (Map.Entry<String, List<Step>> module : manifest.migrations().entrySet()) {
            List<Step> ours = known.getOrDefault(module.getKey(), List.of());
            for (Step step : module.getValue()) {
                if (ours.stream().noneMatch(one -> one.version().equals(step.version()))) {
                    return Optional.of(newer(manifest));
                }
                if (!ours.contains(step)) {
                    return Optional.of("The archive was made by a Corridor whose migration " + step.version()
                            + " of " + module.getKey() + " differs from this one's. Restore it with the version "
                            + manifest.version() + " that made it.");
                }
            }
        }
        return Optional.empty();
    }

    private static String newer(Manifest manifest) {
        return "The archive was made by a newer Corridor (" + manifest.version()
                + "). Install that version or a later one, then restore.";
    }

    private Optional<String> occupied(boolean replace) {
        if (new TableStore(JdbcClient.create(source)).inUse()) {
            return Optional.of("A Corridor is running on this database. Stop every one, then restore.");
        }
        List<String> filled = replace ? List.of() : filled();
        return filled.isEmpty()
                ? Optional.empty()
                : Optional.of("This database is not empty ("
                        + String.join(", ", filled.stream().limit(5).toList())
                        + "). Take a backup of it first; then add --replace to put the archive in its place.");
    }

    private static Optional<String> damaged(ArchiveFile archive, Manifest manifest) {
        try {
            return archive.damaged(manifest)
                    .map(what -> "The archive is damaged: " + what + ". Use another copy of it.");
        } catch (IOException unreadable) {
            return Optional.of("The archive is damaged: " + unreadable.getMessage() + ". Use another copy of it.");
        }
    }

    private Restoration replaced(ArchiveFile archive, Manifest manifest) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<String> reason = fill(connection, archive, manifest);
                if (reason.isPresent()) {
                    return new Refused(reason.get());
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        new TableStore(JdbcClient.create(source)).execute("analyze");
        return new Done(manifest.rows());
    }

    private Optional<String> fill(Connection connection, ArchiveFile archive, Manifest manifest)
            throws SQLException, IOException {
        OneTransaction here = new OneTransaction(connection);
        TableStore tables = new TableStore(JdbcClient.create(here));
        clear(tables);
        migrations.migrate(here, manifest.migrations());
        ScriptUtils.executeSqlScript(here.getConnection(), EVENTS_SCRIPT);
        Map<String, List<String>> columns = tables.columns();
        for (Part part : manifest.tables()) {
            if (!part.columns().equals(columns.get(part.table()))) {
                return Optional.of("The archive's table " + part.table() + " does not fit this Corridor's. Restore it"
                        + " with the version " + manifest.version() + " that made it.");
            }
        }
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        Loading.into(tables, columns.keySet(), () -> {
            for (Part part : manifest.tables()) {
                tables.execute("delete from " + part.table());
                long rows = copied(copies, archive, part);
                if (rows != part.rows()) {
                    throw new IOException(part.table() + " has " + rows + " rows instead of " + part.rows());
                }
            }
            return columns;
        });
        manifest.sequences().forEach(tables::setSequence);
        migrations.migrate(here);
        after.forEach(one -> one.statements().forEach(tables::execute));
        return Optional.empty();
    }

    private static void clear(TableStore tables) {
        tables.schemas().forEach(schema -> tables.execute("drop schema " + schema + " cascade"));
        tables.columns().keySet().stream()
                .filter(table -> !table.equals(EVENTS))
                .forEach(table -> tables.execute("drop table " + table + " cascade"));
    }

    private static long copied(CopyManager copies, ArchiveFile archive, Part part) throws SQLException, IOException {
        try (InputStream in = archive.stream(part)) {
            return copies.copyIn(
                    "copy " + part.table() + " (" + String.join(", ", part.columns()) + ") from stdin", in, 1 << 16);
        }
    }
}
