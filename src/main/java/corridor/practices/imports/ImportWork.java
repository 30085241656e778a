package corridor.practices.imports;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.jobs.Job;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The long work of imports, in the background. Each piece of it is one transaction; after a crash it goes on with the
 * piece that was not finished.
 */
@Component
class ImportWork implements Job {

    static final String NAME = "import";

    static final Reader WORKER = Reader.system(
            "import",
            Set.of(
                    new Right("practice.draft"),
                    new Right("practice.check"),
                    new Right("practice.withdraw"),
                    new Right("practice.retract"),
                    ImportLifecycle.IMPORTING,
                    ImportLifecycle.PUBLISHING_RIGHT,
                    ImportLifecycle.UNDOING_RIGHT));

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportStore store;
    private final ChunkStore chunks;
    private final ImportLifecycle lifecycle;
    private final Workflow workflow;
    private final PieceWork pieces;
    private final Drafting drafting;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    ImportWork(
            ImportStore store,
            ChunkStore chunks,
            ImportLifecycle lifecycle,
            Workflow workflow,
            PieceWork pieces,
            Drafting drafting,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.json = json;
        this.store = store;
        this.chunks = chunks;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.pieces = pieces;
        this.drafting = drafting;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        Import one = store.find(WORKER, id).orElseThrow();
        switch (one.state()) {
            case ImportLifecycle.RUNNING -> draft(one);
            case ImportLifecycle.PUBLISHING -> publish(one);
            case ImportLifecycle.UNDOING -> undo(one);
            default -> log.info("Import {} has nothing left to do", id);
        }
    }

    private void draft(Import one) {
        try {
            int total = drafting.draft(one);
            move(one, Change.of("finish").recording(Map.of("total", total)));
        } catch (RefusedException refused) {
            fail(one, refused.refusal());
        }
    }

    private void fail(Import one, Refusal why) {
        move(
                one,
                Change.of("fail")
                        .recording(Map.of(
                                "failure", why.code(), "failure_details", json.writeValueAsString(why.details()))));
    }

    /** What was done so far stays, and can be undone. */
    @Override
    public void givenUp(long id) {
        store.find(WORKER, id)
                .filter(one -> Set.of(ImportLifecycle.RUNNING, ImportLifecycle.PUBLISHING, ImportLifecycle.UNDOING)
                        .contains(one.state()))
                .ifPresent(one -> fail(one, Refusal.of(Refusal.Kind.BROKEN, "internal-error")));
    }

    /** Told only when it is true: what is published can be found. */
    private void publish(Import one) {
        pieces.publish(one);
        move(one, Change.of("complete"));
    }

    private void undo(Import one) {
        pieces.takeBack(one);
        transactions.executeWithoutResult(status -> chunks.delete(one.id()));
        move(one, Change.of("clear"));
    }

    private void move(Import one, Change change) {
        workflow.move(lifecycle, WORKER, change, Target.of(one.id())).orThrow();
    }
}
