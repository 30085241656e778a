package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes where a card repeats the text of an earlier one: under another title it stands there by mistake. */
final class SameTexts {

    private static final int WORTH_COMPARING = 40;

    private final Map<String, Place> places = new HashMap<>();

    List<Card> noted(List<Card> cards) {
        return cards.stream().map(this::noted).toList();
    }

    private Card noted(Card card) {
        List<String> notes = new ArrayList<>();
        String title = card.value(CardColumns.TITLE);
        card.sections().forEach((column, line) -> {
            String text = PlainWord.of(card.value(column));
            Place earlier = text.length() < WORTH_COMPARING ? null : places.putIfAbsent(text, new Place(line, title));
            if (earlier != null && !earlier.title().equals(title)) {
                notes.add(CardNotes.HEADING_MISPLACED);
            }
            if (earlier != null) {
                notes.add(CardNotes.sameTextAsLine(earlier.line()));
            }
        });
        notes.addAll(card.notes());
        return card.noting(notes.stream().distinct().toList());
    }

    /** Where a text was read first, and under which title. */
    private record Place(int line, String title) {}
}
