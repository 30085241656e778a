package corridor.practices.imports;

import corridor.practices.Practices;
import corridor.search.SearchIndex;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with all practices of an import, piece by piece, each in a transaction. */
@Component
class PieceWork {

    private static final int PIECE = 500;

    /** However long the index takes, an import ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ImportStore store;
    private final RowStore rows;
    private final Practices practices;
    private final SearchIndex index;
    private final TransactionTemplate transactions;

    PieceWork(
            ImportStore store,
            RowStore rows,
            Practices practices,
            SearchIndex index,
            TransactionTemplate transactions) {
        this.store = store;
        this.rows = rows;
        this.practices = practices;
        this.index = index;
        this.transactions = transactions;
    }

    /** Publishes what is complete and no likely duplicate, and waits until it can be found. */
    void publish(Import one) {
        eachPiece(
                one,
                ids -> practices.check(
                        ImportWork.WORKER, ids.stream().map(Target::of).toList()));
        index.settled(PATIENCE);
    }

    /** Withdraws drafts, and retracts what was published. */
    void takeBack(Import one) {
        String reason = "import " + one.id() + " undone";
        eachPiece(one, ids -> {
            List<Outcome<Long>> withdrawn = practices.withdraw(
                    ImportWork.WORKER, ids.stream().map(Target::of).toList(), reason);
            for (int at = 0; at < ids.size(); at++) {
                if (withdrawn.get(at) instanceof Outcome.Refused<Long>) {
                    practices.retract(ImportWork.WORKER, Target.of(ids.get(at)), reason);
                }
            }
        });
    }

    private void eachPiece(Import one, Consumer<List<Long>> work) {
        int done = 0;
        List<Long> ids = pieceOf(one, 0);
        while (!ids.isEmpty()) {
            List<Long> piece = ids;
            done += piece.size();
            int soFar = done;
            transactions.executeWithoutResult(status -> {
                work.accept(piece);
                store.progress(one.id(), soFar);
            });
            ids = pieceOf(one, piece.getLast());
        }
    }

    private List<Long> pieceOf(Import one, long after) {
        return one.state().equals(ImportLifecycle.PUBLISHING)
                ? rows.unclustered(one.id(), after, PIECE)
                : rows.practices(one.id(), after, PIECE);
    }
}
