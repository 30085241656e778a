package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.audit.Chain;
import corridor.audit.Invariants;
import corridor.database.DataFolder;
import corridor.jobs.Jobs;
import corridor.search.SearchIndex;
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

    @Test
    void verifiesTheJournal(CapturedOutput output) throws InterruptedException {
        assertThat(run("audit verify")).isZero();
        assertThat(output).contains("The journal is whole");
    }

    @Test
    void checksTheInvariants(CapturedOutput output) throws InterruptedException {
        assertThat(run("invariants")).isZero();
        assertThat(output).contains("holds: audit-chain-whole", "holds: index-equals-database");
    }

    @Test
    void buildsTheIndexAnew(CapturedOutput output) throws InterruptedException {
        assertThat(run("reindex")).isZero();
        assertThat(output).contains("built anew: 0 records");
    }

    @Test
    void namesTheCommandsThatThereAre(CapturedOutput output) throws InterruptedException {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(output).contains("audit verify, invariants, reindex");
    }

    private int run(String command) throws InterruptedException {
        Commands commands = new Commands(command, chain, invariants, index, jobs, folder);
        commands.run(new DefaultApplicationArguments());
        return commands.getExitCode();
    }
}
