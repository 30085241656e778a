package corridor.operations;

import corridor.audit.Chain;
import corridor.audit.Invariants;
import corridor.audit.Invariants.Finding;
import corridor.database.DataFolder;
import corridor.jobs.Jobs;
import corridor.search.SearchIndex;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs one of the operator's commands and says in plain sentences what came of it. Exit code 0: all is well; 1: something
 * does not hold; 2: there is no such command.
 */
@Component
@Profile("command")
class Commands implements ApplicationRunner, ExitCodeGenerator {

    private final String command;
    private final Chain chain;
    private final Invariants invariants;
    private final SearchIndex index;
    private final Jobs jobs;
    private final DataFolder folder;
    private final ArchiveCommands archives;
    private final AppointmentCommands appointments;
    private final List<Command> others;
    private int code;

    Commands(
            @Value("${corridor.command}") String command,
            Chain chain,
            Invariants invariants,
            SearchIndex index,
            Jobs jobs,
            DataFolder folder,
            ArchiveCommands archives,
            AppointmentCommands appointments,
            List<Command> others) {
        this.command = command;
        this.chain = chain;
        this.invariants = invariants;
        this.index = index;
        this.jobs = jobs;
        this.folder = folder;
        this.archives = archives;
        this.appointments = appointments;
        this.others = others;
    }

    @Override
    public void run(ApplicationArguments unused) throws InterruptedException {
        List<String> words = List.of(command.split("\t"));
        try {
            code = run(words.getFirst(), words.subList(1, words.size()));
        } catch (IOException | SQLException failure) {
            System.out.println("It could not be done, and nothing was changed: " + failure.getMessage());
            code = 1;
        }
    }

    private int run(String name, List<String> arguments) throws InterruptedException, IOException, SQLException {
        return switch (name) {
            case "backup" -> archives.backup(arguments);
            case "restore" -> archives.restore(arguments);
            case "export" -> archives.export(arguments);
            case "import" -> archives.read(arguments);
            case "confirm" -> appointments.confirm(arguments);
            default -> runOther(name, arguments);
        };
    }

    private int runOther(String name, List<String> arguments) throws InterruptedException {
        Optional<Command> other =
                others.stream().filter(one -> one.name().equals(name)).findFirst();
        return other.isPresent() ? other.get().run(arguments) : runWithoutArguments(command.replace('\t', ' '));
    }

    private int runWithoutArguments(String name) throws InterruptedException {
        return switch (name) {
            case "audit verify" -> verifyAudit();
            case "invariants" -> checkInvariants();
            case "reindex" -> reindex();
            default -> unknown();
        };
    }

    private int verifyAudit() {
        List<String> faults = chain.verify();
        System.out.println(
                faults.isEmpty()
                        ? "The journal is whole: every sealed entry is as it was written."
                        : "The journal is not whole:");
        faults.forEach(fault -> System.out.println("  " + fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private int checkInvariants() throws InterruptedException {
        List<Finding> findings = folder.inUse() ? checkedByTheServer() : invariants.check();
        for (Finding finding : findings) {
            System.out.println((finding.broken() ? "does not hold: " : "holds: ") + finding.name());
            finding.violations().forEach(violation -> System.out.println("  " + violation));
        }
        return findings.stream().anyMatch(Finding::broken) ? 1 : 0;
    }

    private List<Finding> checkedByTheServer() throws InterruptedException {
        await(Invariants.CHECK);
        return invariants.latest();
    }

    private int reindex() throws InterruptedException {
        if (folder.inUse()) {
            await(SearchIndex.REBUILD);
            System.out.println("The running Corridor has built its search index anew.");
        } else {
            index.rebuild();
            System.out.println(
                    "The search index was built anew: " + index.extent().records() + " records.");
        }
        return 0;
    }

    /** The index belongs to the Corridor that runs on the data folder, so that one does the job. */
    private void await(String job) throws InterruptedException {
        System.out.println("A Corridor is running on " + folder.path() + "; it is asked to do this.");
        jobs.enqueue(job, 0);
        while (jobs.pending(job, 0)) {
            Thread.sleep(200);
        }
    }

    private int unknown() {
        System.out.println("There is no command \"" + command + "\". There are: audit verify, invariants, reindex,"
                + " backup, restore, export, import, confirm, reset.");
        return 2;
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
