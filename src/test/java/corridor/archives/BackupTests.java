package corridor.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.archives.Restoration.Done;
import corridor.archives.Restoration.Refused;
import corridor.audit.Chain;
import corridor.database.ModuleMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class BackupTests {

    /** Differ from the backup on purpose. */
    private static final List<String> UNLIKE = List.of("accounts.session", "accounts.link", "archives.backup");

    @Autowired
    private Backups backups;

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private List<AfterRestore> after;

    @Autowired
    private Chain chain;

    @Autowired
    private DataSource source;

    private Path file;
    private DataSource empty;
    private Restores restores;

    @BeforeEach
    void prepare() {
        file = TestDatabase.folder().resolve("backup.zip");
        empty = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "");
        migrations.migrate(empty);
        restores = new Restores(empty, migrations, after);
    }

    @Test
    void restoresEveryTableAsItWas() throws Exception {
        while (chain.seal() > 0) {}
        Manifest manifest = backups.take(file);
        assertThat(manifest.rows()).isGreaterThan(100);
        assertThat(restores.restore(file, false)).isEqualTo(new Done(manifest.rows()));
        assertThat(contents(empty)).isEqualTo(contents(source)).containsKey("practices.practice");
        assertThat(schema(empty)).isEqualTo(schema(source));
        assertThat(backups.latest()).contains(manifest.taken());
    }

    @Test
    void keepsTheJournalAppendOnly() throws Exception {
        backups.take(file);
        restores.restore(file, false);
        JdbcClient database = JdbcClient.create(empty);
        assertThatThrownBy(() ->
                        database.sql("update audit.entry set reason = 'other'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        database.sql("insert into audit.unsealed values (-1)").update())
                .hasMessageContaining("foreign key");
        long last = database.sql("select max(id) from practices.practice")
                .query(Long.class)
                .single();
        assertThat(database.sql("select nextval('practices.practice_id_seq')")
                        .query(Long.class)
                        .single())
                .isGreaterThan(last);
    }

    @Test
    void refusesADatabaseInWhichSomeoneHasWorked() throws Exception {
        Manifest manifest = backups.take(file);
        JdbcClient.create(empty)
                .sql("insert into actors.person (name, email, language) values ('Ana', 'ana@example.org', 'en')")
                .update();
        Map<String, String> before = contents(empty);
        assertThat(restores.restore(file, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("not empty (actors.person)", "--replace"));
        assertThat(contents(empty)).isEqualTo(before);
        assertThat(restores.restore(file, true)).isEqualTo(new Done(manifest.rows()));
        assertThat(contents(empty)).isEqualTo(contents(source));
    }

    @Test
    void refusesWhatIsDamagedAndChangesNothing() throws Exception {
        backups.take(file);
        Map<String, String> before = contents(empty);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int one = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(one ^ 1);
        }
        assertThat(refusal()).contains("damaged");
        try (OutputStream cut = Files.newOutputStream(file)) {
            cut.write("PK".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(refusal()).contains("damaged or not one of Corridor's");
        assertThat(contents(empty)).isEqualTo(before);
    }

    @Test
    void refusesATableThatIsNotTheOneThatWasWritten() throws Exception {
        backups.take(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path table = zip.getPath("tables/actors.organisation.tsv");
            Files.writeString(table, Files.readString(table).replaceFirst("a", "b"));
        }
        assertThat(refusal()).contains("tables/actors.organisation.tsv is not as it was written");
    }

    @Test
    void refusesTheArchiveOfANewerCorridor() throws Exception {
        backups.take(file);
        change(manifest -> ((ObjectNode) manifest.get("migrations"))
                .putArray("tomorrow")
                .addObject()
                .put("version", "001")
                .put("checksum", 1));
        assertThat(refusal()).contains("made by a newer Corridor");
    }

    @Test
    void leavesWhatWasThereWhereALoadBreaksOff() throws Exception {
        backups.take(file);
        change(manifest ->
                ((ObjectNode) manifest.get("tables").get(manifest.get("tables").size() - 1)).put("rows", 9_999));
        Map<String, String> before = contents(empty);
        assertThatThrownBy(() -> restores.restore(file, false)).hasMessageContaining("rows instead of 9999");
        assertThat(contents(empty)).isEqualTo(before);
    }

    @Test
    void letsNoSessionLinkOrLetterComeBackToLife() throws Exception {
        JdbcClient database = JdbcClient.create(empty);
        database.sql("insert into accounts.link values ('\\x01', 'setup', '', now())")
                .update();
        database.sql("""
                insert into outbox.letter (recipient, language, subject, text) values ('a@example.org', 'en', 's', 't')""").update();
        new Backups(empty, database, migrations, java.time.Clock.systemUTC()).take(file);
        assertThat(restores.restore(file, true)).isInstanceOf(Done.class);
        assertThat(database.sql("select count(*) from accounts.link")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from outbox.letter where claimed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String refusal() throws Exception {
        return restores.restore(file, false) instanceof Refused(String reason) ? reason : "not refused";
    }

    private void change(java.util.function.Consumer<ObjectNode> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path path = zip.getPath(Manifest.NAME);
            ObjectNode manifest = (ObjectNode) ArchiveFile.JSON.readTree(Files.readAllBytes(path));
            change.accept(manifest);
            Files.write(path, ArchiveFile.JSON.writeValueAsBytes(manifest));
        }
    }

    /** A mark of the rows of each table. */
    static Map<String, String> contents(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        Map<String, String> contents = new TreeMap<>();
        for (String table : new TableStore(database).columns().keySet()) {
            if (!UNLIKE.contains(table) && !table.startsWith("public.") && !table.startsWith("jobs.")) {
                contents.put(
                        table,
                        database.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                + table + " t")
                                .query(String.class)
                                .single());
            }
        }
        return contents;
    }

    /** Constraints, triggers and indexes. */
    static List<String> schema(DataSource source) {
        return JdbcClient.create(source)
                .sql("""
                    select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                    union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                    union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema', 'pg_toast')
                    order by 1""")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
