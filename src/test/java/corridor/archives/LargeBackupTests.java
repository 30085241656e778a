package corridor.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.archives.Restoration.Done;
import corridor.database.ModuleMigrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class LargeBackupTests {

    private static final int PRACTICES = Integer.getInteger("practices", 100_000);

    @Autowired
    private Backups backups;

    @Autowired
    private Exports exports;

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private List<AfterRestore> after;

    @Autowired
    private JdbcClient database;

    @Test
    void bringsAHundredThousandPracticesOutAndInWithinFiveMinutesAndSurvivesBeingCutOff() throws Exception {
        fill();
        Path file = TestDatabase.folder().resolve("backup.zip");
        long start = System.nanoTime();
        Manifest manifest = backups.take(file);
        Duration taken = since(start);
        DataSource empty = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "");
        migrations.migrate(empty);
        Restores restores = new Restores(empty, migrations, after);
        cutOff(restores, file, JdbcClient.create(empty));
        start = System.nanoTime();
        assertThat(restores.restore(file, false)).isEqualTo(new Done(manifest.rows()));
        Duration restored = since(start);
        assertThat(JdbcClient.create(empty)
                        .sql("select count(*) from practices.practice")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PRACTICES);
        Path export = TestDatabase.folder().resolve("export");
        start = System.nanoTime();
        assertThat(exports.write(export, false)).isPresent();
        System.out.println("backup: " + PRACTICES + " practices, " + Files.size(file) / 1_000_000 + " MB, taken in "
                + taken.toMillis() + " ms, restored in " + restored.toMillis() + " ms, exported in "
                + since(start).toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofMinutes(5));
        assertThat(restored).isLessThan(Duration.ofMinutes(5));
    }

    /** Practices of some 600 words each, and an entry of the journal for each. */
    private void fill() {
        database.sql("""
                insert into practices.practice (slug, audience, origin, title, summary, classification, narrative, created_at)
                select 'practice-' || n, '{restricted:secretariat}', 'imported', jsonb_build_object('en', 'Practice ' || n),
                  jsonb_build_object('en', 'What practice ' || n || ' did ' || repeat(md5(n::text) || ' ', 20)), '{}'::jsonb,
                  jsonb_build_object('approach', jsonb_build_object('en',
                    (select string_agg(md5((n * part)::text), ' ') from generate_series(1, 120) part))), now()
                from generate_series(1, :count) n""").param("count", PRACTICES).update();
        database.sql("""
                insert into audit.entry (at, actor, kind, record, action, before, after)
                select now(), 'test', 'practice', id, 'create', '{}', title from practices.practice""").update();
    }

    private static void cutOff(Restores restores, Path file, JdbcClient database) throws Exception {
        CompletableFuture<Restoration> restore = CompletableFuture.supplyAsync(() -> {
            try {
                return restores.restore(file, false);
            } catch (java.io.IOException | java.sql.SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
        int cut = 0;
        while (cut == 0 && !restore.isDone()) {
            Thread.sleep(20);
            cut = database.sql("""
                    select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                      where datname = current_database() and query like 'copy practices.practice %') cut""").query(Integer.class).single();
        }
        assertThatThrownBy(restore::get).isInstanceOf(ExecutionException.class);
        assertThat(database.sql("select count(*) from practices.practice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
