package corridor.practices.imports;

import corridor.practices.Practices;
import corridor.practices.imports.DuplicateFinder.Match;
import corridor.practices.imports.PiecesAhead.Piece;
import corridor.practices.imports.RowDrafting.Drafted;
import corridor.practices.imports.RowStore.Row;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceFiles;
import corridor.practices.imports.files.SourceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts the rows of a file, piece by piece. */
@Component
class Drafting {

    private final ImportStore store;
    private final ChunkStore chunks;
    private final RowStore rows;
    private final Practices practices;
    private final RowDraftings draftings;
    private final TransactionTemplate transactions;

    Drafting(
            ImportStore store,
            ChunkStore chunks,
            RowStore rows,
            Practices practices,
            RowDraftings draftings,
            TransactionTemplate transactions) {
        this.store = store;
        this.chunks = chunks;
        this.rows = rows;
        this.practices = practices;
        this.draftings = draftings;
        this.transactions = transactions;
    }

    /** Drafts every row that is not drafted yet. Returns how many rows there are. */
    int draft(Import one) {
        try (UploadedFile file = chunks.read(one.id())) {
            SourceFile source = SourceFiles.open(file.path(), one.fileName()).orThrow();
            RowDrafting drafting = draftings.of(Mapping.of(one.columns(), one.mapping()), one.fileName());
            return draft(one, source, drafting, finder(one));
        }
    }

    private Clusters finder(Import one) {
        DuplicateFinder finder = new DuplicateFinder();
        List<Long> known = new ArrayList<>();
        for (Practices.Known practice : practices.known(ImportWork.WORKER)) {
            long text = practice.fingerprint().isEmpty()
                    ? 0
                    : practice.fingerprint().getFirst();
            practice.title().byTag().values().stream()
                    .distinct()
                    .forEach(title -> finder.add(practice.id(), new Print(Print.words(title), text)));
            known.add(practice.id());
        }
        return new Clusters(finder, rows.clusters(one.id(), known));
    }

    private int draft(Import one, SourceFile source, RowDrafting drafting, Clusters clusters) {
        int done = rows.count(one.id());
        try (Stream<SourceRow> all = source.rows();
                PiecesAhead pieces = new PiecesAhead(all.skip(done).iterator(), drafting)) {
            for (Piece piece = pieces.next(); !piece.rows().isEmpty(); piece = pieces.next()) {
                Piece made = piece;
                done += made.rows().size();
                int soFar = done;
                transactions.executeWithoutResult(status -> {
                    rows.insert(one.id(), recorded(made, clusters));
                    store.progress(one.id(), soFar);
                });
            }
        }
        return done;
    }

    private List<Row> recorded(Piece piece, Clusters clusters) {
        Iterator<Print> print = piece.prints().iterator();
        Iterator<Long> ids =
                practices.draft(ImportWork.WORKER, piece.drafts()).orThrow().iterator();
        List<Row> reported = new ArrayList<>();
        for (int at = 0; at < piece.rows().size(); at++) {
            Drafted one = piece.made().get(at);
            Long practice = one.content().isPresent() ? ids.next() : null;
            Optional<Match> match = practice == null ? Optional.empty() : clusters.place(practice, print.next());
            SourceRow row = piece.rows().get(at);
            reported.add(new Row(
                    row.number(),
                    row.firstLine(),
                    row.lastLine(),
                    one.notes(),
                    practice,
                    match.map(Match::practice).orElse(null),
                    match.map(Match::reason).orElse(null)));
        }
        return reported;
    }

    /** Puts practices that repeat one another into one cluster, named by the first of them. */
    private static final class Clusters {

        private final DuplicateFinder finder;
        private final Map<Long, Long> byPractice;

        Clusters(DuplicateFinder finder, Map<Long, Long> byPractice) {
            this.finder = finder;
            this.byPractice = new HashMap<>(byPractice);
        }

        Optional<Match> place(long practice, Print print) {
            Optional<Match> match = finder.find(print)
                    .map(found ->
                            new Match(byPractice.getOrDefault(found.practice(), found.practice()), found.reason()));
            match.ifPresent(found -> byPractice.put(practice, found.practice()));
            finder.add(practice, print);
            return match;
        }
    }
}
