package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.List;

/** What stands between cards: headings, introductions in running text, and numbered titles under a heading. */
final class Outline {

    private static final int LONGEST_INTRODUCTION = 5_000;

    private final List<Card> talks = new ArrayList<>();
    private String heading = "";
    private String introduction = "";
    private int lastNumber;

    /** Reads what stands between two cards; a heading holds until the next heading or introduction of its own. */
    void read(List<Paragraph> paragraphs) {
        boolean headed = false;
        boolean introduced = false;
        for (Paragraph paragraph : paragraphs) {
            if (isTalk(paragraph)) {
                talk(paragraph);
            } else if (paragraph.isProse()) {
                headed = headed && lastNumber == 0;
                heading = headed ? heading : "";
                introduction = introduced ? longer(paragraph.text()) : paragraph.text();
                introduced = true;
                lastNumber = 0;
            } else if (paragraph.isShort()) {
                heading = paragraph.text();
                introduction = "";
                introduced = false;
                headed = true;
                lastNumber = 0;
            }
        }
    }

    private String longer(String text) {
        return introduction.length() < LONGEST_INTRODUCTION ? introduction + "\n" + text : introduction;
    }

    /** Whether this is the next numbered title under the heading. */
    private boolean isTalk(Paragraph paragraph) {
        return !heading.isEmpty() && paragraph.number() == lastNumber + 1;
    }

    private void talk(Paragraph paragraph) {
        lastNumber = paragraph.number();
        OpenCard talk = new OpenCard();
        talk.set(CardColumns.TITLE, paragraph);
        talk.set(CardColumns.SESSION, heading);
        talks.add(talk.closed());
    }

    /** The numbered titles read since the last time. */
    List<Card> takeTalks() {
        List<Card> taken = List.copyOf(talks);
        talks.clear();
        return taken;
    }

    String heading() {
        return heading;
    }

    String introduction() {
        return introduction;
    }
}
