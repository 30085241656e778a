package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.Card;
import corridor.practices.imports.files.cards.Cards;
import corridor.practices.imports.files.cards.TextLine;
import corridor.practices.imports.files.encoding.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens texts of cards. */
final class CardSource {

    private CardSource() {}

    static SourceFile open(SourceKind kind, SourceFacts facts, List<TextLine> lines) {
        Cards cards = Cards.in(lines);
        if (cards.isEmpty()) {
            throw Refusals.withoutRows();
        }
        return source(kind, facts, cards);
    }

    /** The cards of a text file, where it holds any. */
    static Optional<SourceFile> in(Path file, TextEncoding encoding) throws IOException {
        Cards cards = Cards.in(TextLines.of(file, encoding));
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(source(SourceKind.CARDS, SourceFacts.text(encoding.name()), cards));
    }

    private static SourceFile source(SourceKind kind, SourceFacts facts, Cards cards) {
        return new SourceFile(kind, cards.columns(), facts, () -> new CardRows(cards));
    }

    /** Gives cards as rows. */
    private static final class CardRows implements RowReader {

        private final Iterator<Card> cards;
        private final RowMaker maker;

        CardRows(Cards cards) {
            this.cards = cards.list().iterator();
            this.maker = new RowMaker(cards.columns());
        }

        @Override
        public @Nullable SourceRow next() {
            if (!cards.hasNext()) {
                return null;
            }
            Card card = cards.next();
            Set<String> notes = new LinkedHashSet<>(card.notes());
            return maker.row(card.firstLine(), card.lastLine(), card.values(), notes);
        }

        @Override
        public void close() {
            // the text is in memory
        }
    }
}
