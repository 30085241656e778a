package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through paragraphs and builds cards: a label begins a section; what stands before the first label of a card is
 * its title and its proponents, and before these headings and introductions.
 */
final class CardReading {

    private final Labels labels;
    private final List<Card> cards = new ArrayList<>();
    private final List<Paragraph> pending = new ArrayList<>();
    private final Outline outline = new Outline();
    private @Nullable OpenCard current;

    CardReading(Labels labels) {
        this.labels = labels;
    }

    List<Card> read(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            Label label = Label.of(paragraph.text()).orElse(null);
            String column = label == null ? null : labels.column(label).orElse(null);
            if (label != null && column != null) {
                section(column, paragraph, label.rest());
            } else if (current != null && current.isWaiting()) {
                current.append(paragraph);
            } else {
                pending.add(paragraph);
            }
        }
        continueSection();
        outline.read(pending);
        close();
        return cards;
    }

    private void section(String column, Paragraph paragraph, String text) {
        OpenCard card = current;
        if (card != null && continues(card, column)) {
            pending.forEach(card::append);
            pending.clear();
        } else {
            card = begin(column);
        }
        card.begin(column, paragraph, text);
        current = card;
    }

    /** Whether a label belongs to the card before it. */
    private boolean continues(OpenCard card, String column) {
        boolean backwards = column.equals(CardColumns.CHALLENGE) && card.has(CardColumns.APPROACH);
        if (card.has(column) || (backwards && !card.isLabelled())) {
            return false;
        }
        return card.isLabelled() || pending.stream().noneMatch(one -> one.isShort() && !one.attached());
    }

    private OpenCard begin(String column) {
        continueSection();
        int header = column.equals(CardColumns.TITLE) ? 0 : headerSize();
        List<Paragraph> head = List.copyOf(pending.subList(pending.size() - header, pending.size()));
        outline.read(pending.subList(0, pending.size() - header));
        pending.clear();
        close();
        OpenCard card = new OpenCard();
        if (!head.isEmpty()) {
            card.set(CardColumns.TITLE, head.getFirst());
        }
        if (head.size() > 1) {
            card.set(CardColumns.PROPONENTS, head.getLast());
        }
        card.set(CardColumns.SESSION, outline.heading());
        card.set(CardColumns.INTRODUCTION, outline.introduction());
        return card;
    }

    /** Gives the open section what stands right below it: attached lines and points of a list. */
    private void continueSection() {
        if (current == null) {
            return;
        }
        int count = 0;
        while (count < pending.size() && belongsToSection(pending.get(count))) {
            current.append(pending.get(count));
            count++;
        }
        pending.subList(0, count).clear();
    }

    private static boolean belongsToSection(Paragraph paragraph) {
        return paragraph.attached() || paragraph.isBulleted() || paragraph.number() > 0;
    }

    /** How many of the last pending paragraphs are the title and the proponents: none, one or two. */
    private int headerSize() {
        int size = 0;
        while (size < 2
                && size < pending.size()
                && pending.get(pending.size() - 1 - size).isShort()) {
            size++;
        }
        int at = pending.size() - size;
        boolean lastOfList = size == 2
                && at > 0
                && pending.get(at).number() > 1
                && pending.get(at - 1).number() == pending.get(at).number() - 1;
        return lastOfList ? 1 : size;
    }

    private void close() {
        if (current != null) {
            cards.add(current.closed());
            current = null;
        }
        cards.addAll(outline.takeTalks());
    }
}
