package corridor.archives;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.archives.Restoration.Done;
import corridor.database.ModuleMigrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases of earlier versions come to the present with everything that was in them. */
@CorridorTest
class UpgradeTests {

    private static final Path BACKUPS = Path.of("src/test/resources/upgrade");
    private static final Path SCHEMA = Path.of("src/test/resources/schema.txt");

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private List<AfterRestore> after;

    @Autowired
    private DataSource source;

    static List<Path> backups() {
        return corridor.Sources.files(BACKUPS, ".zip");
    }

    @ParameterizedTest
    @MethodSource("backups")
    void bringsTheBackupOfAnEarlierVersionToThePresent(Path backup) throws Exception {
        DataSource empty = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "");
        Manifest manifest;
        try (ArchiveFile archive = ArchiveFile.open(backup)) {
            manifest = archive.manifest();
        }
        assertThat(manifest.rows()).isGreaterThan(100);
        assertThat(new Restores(empty, migrations, after).restore(backup, false))
                .isEqualTo(new Done(manifest.rows()));
        assertThat(BackupTests.schema(empty)).isEqualTo(BackupTests.schema(source));
        JdbcClient database = JdbcClient.create(empty);
        Map<String, Long> rows = manifest.tables().stream()
                .filter(part -> part.table().matches("(practices|actors|audit|threads)\\..*"))
                .collect(Collectors.toMap(Manifest.Part::table, Manifest.Part::rows));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy((table, count) -> assertThat(database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isEqualTo(count));
    }

    /** {@code -Dupdate.docs=true} writes it anew, so that a change of the schema is seen where it is reviewed. */
    @Test
    void hasTheSchemaThatIsCommitted() throws Exception {
        String present = present();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(SCHEMA, present);
        }
        assertThat(present).isEqualTo(Files.readString(SCHEMA));
    }

    private String present() {
        String columns = String.join(
                "\n",
                JdbcClient.create(source)
                        .sql("""
                    select format('%s.%s %s%s%s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
                      case when a.attnotnull then ' not null' else '' end,
                      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
                    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                      and n.nspname not in ('public', 'pg_catalog', 'information_schema')
                    order by n.nspname collate "C", c.relname collate "C", a.attnum""")
                        .query((row, number) -> row.getString(1))
                        .list());
        String rules = BackupTests.schema(source).stream()
                .filter(line -> !line.contains("flyway_") && !line.contains("event_publication"))
                .sorted()
                .collect(Collectors.joining("\n"));
        return columns + "\n\n" + rules + "\n";
    }
}
