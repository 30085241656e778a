package corridor.practices.imports;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.jobs.Job;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.RefusedException;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
    private static final int PIECE = 500;

    private final ImportStore store;
    private final ChunkStore chunks;
    private final RowStore rows;
    private final ImportLifecycle lifecycle;
    private final Workflow workflow;
    private final Practices practices;
    private final Drafting drafting;
    private final TransactionTemplate transactions;

    ImportWork(
            ImportStore store,
            ChunkStore chunks,
            RowStore rows,
            ImportLifecycle lifecycle,
            Workflow workflow,
            Practices practices,
            Drafting drafting,
            TransactionTemplate transactions) {
        this.store = store;
        this.chunks = chunks;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.practices = practices;
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
            fail(one, refused.refusal().code());
        }
    }

    private void fail(Import one, String code) {
        move(one, Change.of("fail").recording(Map.of("failure", code)));
    }

    /** What was done so far stays, and can be undone. */
    @Override
    public void givenUp(long id) {
        store.find(WORKER, id)
                .filter(one -> Set.of(ImportLifecycle.RUNNING, ImportLifecycle.PUBLISHING, ImportLifecycle.UNDOING)
                        .contains(one.state()))
                .ifPresent(one -> fail(one, "internal-error"));
    }

    private void publish(Import one) {
        eachPiece(
                one, ids -> practices.check(WORKER, ids.stream().map(Target::of).toList()));
        move(one, Change.of("complete"));
    }

    private void undo(Import one) {
        String reason = "import " + one.id() + " undone";
        eachPiece(one, ids -> {
            List<Outcome<Long>> withdrawn =
                    practices.withdraw(WORKER, ids.stream().map(Target::of).toList(), reason);
            for (int at = 0; at < ids.size(); at++) {
                if (withdrawn.get(at) instanceof Outcome.Refused<Long>) {
                    practices.retract(WORKER, Target.of(ids.get(at)), reason);
                }
            }
        });
        transactions.executeWithoutResult(status -> chunks.delete(one.id()));
        move(one, Change.of("clear"));
    }

    private void eachPiece(Import one, java.util.function.Consumer<List<Long>> work) {
        long after = 0;
        int done = 0;
        List<Long> ids = pieceOf(one, after);
        while (!ids.isEmpty()) {
            List<Long> piece = ids;
            done += piece.size();
            int soFar = done;
            transactions.executeWithoutResult(status -> {
                work.accept(piece);
                store.progress(one.id(), soFar);
            });
            after = piece.getLast();
            ids = pieceOf(one, after);
        }
    }

    private List<Long> pieceOf(Import one, long after) {
        return one.state().equals(ImportLifecycle.PUBLISHING)
                ? rows.unclustered(one.id(), after, PIECE)
                : rows.practices(one.id(), after, PIECE);
    }

    private void move(Import one, Change change) {
        workflow.move(lifecycle, WORKER, change, Target.of(one.id())).orThrow();
    }
}
