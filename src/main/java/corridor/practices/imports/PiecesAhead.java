package corridor.practices.imports;

import corridor.practices.Origin;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.practices.imports.RowDrafting.Drafted;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Language;
import corridor.shared.Slug;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows made into drafts piece by piece, each while the one before it is written down. */
final class PiecesAhead implements AutoCloseable {

    private static final int PIECE = 500;

    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-reading").factory());
    private final Iterator<SourceRow> rows;
    private final RowDrafting drafting;
    private CompletableFuture<Piece> ahead;

    PiecesAhead(Iterator<SourceRow> rows, RowDrafting drafting) {
        this.rows = rows;
        this.drafting = drafting;
        this.ahead = CompletableFuture.supplyAsync(this::make, hand);
    }

    /** The next piece; one without rows at the end. What is wrong with the file is thrown here. */
    Piece next() {
        try {
            Piece piece = ahead.join();
            if (!piece.rows().isEmpty()) {
                ahead = CompletableFuture.supplyAsync(this::make, hand);
            }
            return piece;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Piece make() {
        List<SourceRow> piece = new ArrayList<>();
        while (piece.size() < PIECE && rows.hasNext()) {
            piece.add(rows.next());
        }
        List<Drafted> made = piece.stream().map(drafting::draft).toList();
        List<PracticeContent> contents =
                made.stream().flatMap(one -> one.content().stream()).toList();
        List<Print> prints = contents.stream().map(PiecesAhead::print).toList();
        return new Piece(
                piece,
                made,
                prints,
                IntStream.range(0, contents.size())
                        .mapToObj(at -> draft(contents.get(at), prints.get(at)))
                        .toList());
    }

    private static PracticeDraft draft(PracticeContent content, Print print) {
        String title = content.title().byTag().values().iterator().next();
        return new PracticeDraft(
                Slug.from(title), Origin.IMPORTED, content, print.text() == 0 ? List.of() : List.of(print.text()));
    }

    private static Print print(PracticeContent content) {
        String title = content.title().byTag().values().iterator().next();
        String text = Stream.of(
                        content.narrative().challenge(), content.narrative().approach(), content.summary())
                .map(one -> one.in(Language.ENGLISH).text())
                .collect(Collectors.joining(" "));
        return Print.of(title, text);
    }

    /** The file is not read any more after this. */
    @Override
    public void close() {
        hand.close();
    }

    /**
     * Some rows of a file.
     *
     * @param made one for each row
     * @param prints one for each draft
     */
    record Piece(List<SourceRow> rows, List<Drafted> made, List<Print> prints, List<PracticeDraft> drafts) {}
}
