package corridor.practices.imports.files.cards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cards of one text, in their order, with the columns they fill. */
public final class Cards {

    private final List<Card> list;
    private final List<String> columns;

    private Cards(List<Card> list, List<String> columns) {
        this.list = list;
        this.columns = columns;
    }

    /** Finds the cards in a text: none where no labelled part of a card is in it. */
    public static Cards in(List<TextLine> lines) {
        Labels labels = Labels.of(lines);
        List<TextLine> apart =
                lines.stream().flatMap(line -> labels.apart(line).stream()).toList();
        List<Card> cards = new CardReading(labels).read(Paragraphs.of(apart, labels));
        if (cards.stream().noneMatch(Cards::isCertain)) {
            return new Cards(List.of(), List.of());
        }
        List<Card> noted = new SameTexts().noted(cards);
        Set<String> columns = new LinkedHashSet<>(CardColumns.ALWAYS);
        cards.forEach(card -> columns.addAll(card.values().keySet()));
        return new Cards(noted, List.copyOf(columns));
    }

    public List<Card> list() {
        return list;
    }

    public List<String> columns() {
        return columns;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** A card with a part that only cards have, or with a labelled title and more. */
    private static boolean isCertain(Card card) {
        boolean part = !card.value(CardColumns.CHALLENGE).isEmpty()
                || !card.value(CardColumns.APPROACH).isEmpty();
        return !card.value(CardColumns.TITLE).isEmpty()
                && (part || card.sections().size() > 1);
    }
}
