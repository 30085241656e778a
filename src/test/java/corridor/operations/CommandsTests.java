package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.audit.Chain;
import corridor.audit.Invariants;
import corridor.database.DataFolder;
import corridor.jobs.Jobs;
import corridor.search.SearchIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@CorridorTest(
        properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.command=audit verify"},
        profiles = {"development", "command"})
@ExtendWith(OutputCaptureExtension.class)
class CommandsTests {

    @Autowired
    private Chain chain;

    @Autowired
    private Invariants invariants;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DataFolder folder;

    @Autowired
    private ArchiveCommands archives;

    @Autowired
    private AppointmentCommands appointments;

    @Test
    void verifiesTheJournal(CapturedOutput output) throws Exception {
        assertThat(run("audit verify")).isZero();
        assertThat(output).contains("The journal is whole");
    }

    @Test
    void checksTheInvariants(CapturedOutput output) throws Exception {
        assertThat(run("invariants")).isZero();
        assertThat(output).contains("holds: audit-chain-whole", "holds: index-equals-database");
    }

    @Test
    void namesWhatTheServersHandMayConfirm(CapturedOutput output) throws Exception {
        assertThat(run("confirm")).isZero();
        assertThat(output).contains("Nothing waits for this hand");
        assertThat(run("confirm\tnobody")).isEqualTo(2);
        assertThat(run("confirm\t999999")).isOne();
        assertThat(output).contains("Nothing was changed.");
    }

    @Test
    void buildsTheIndexAnew(CapturedOutput output) throws Exception {
        assertThat(run("reindex")).isZero();
        assertThat(output).contains("built anew: 0 records");
    }

    @Test
    void namesTheCommandsThatThereAre(CapturedOutput output) throws Exception {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(output).contains("audit verify, invariants, reindex");
    }

    @Test
    void takesABackupThatOnlyItsOwnerReads(CapturedOutput output) throws Exception {
        Path file = TestDatabase.folder().resolve("a backup.zip");
        assertThat(run("backup\t" + file)).isZero();
        assertThat(output).contains("is whole");
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(run("restore\t" + file + ".gone")).isEqualTo(1);
        assertThat(output).contains("Nothing was restored. There is no file");
    }

    @Test
    void refusesToWriteOverAnything(CapturedOutput output) throws Exception {
        Path folder = TestDatabase.folder();
        assertThat(run("export\t" + folder.resolve("all"))).isZero();
        assertThat(run("export\t" + folder.resolve("all"))).isEqualTo(1);
        assertThat(output).contains("exists already, and nothing was written");
    }

    @Test
    void saysHowACommandIsUsed(CapturedOutput output) throws Exception {
        for (String command : List.of("backup", "restore", "export", "import")) {
            assertThat(run(command)).isEqualTo(2);
            assertThat(output).contains("Usage: bin/corridor " + command);
        }
    }

    private int run(String command) throws Exception {
        Commands commands =
                new Commands(command, chain, invariants, index, jobs, folder, archives, appointments, List.of());
        commands.run(new DefaultApplicationArguments());
        return commands.getExitCode();
    }
}
