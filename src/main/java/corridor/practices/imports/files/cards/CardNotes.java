package corridor.practices.imports.files.cards;

/** The codes of what looks wrong in a card. */
final class CardNotes {

    static final String TITLE_MISSING = "title-missing";
    /** A part that belongs to another title. */
    static final String HEADING_MISPLACED = "heading-misplaced";

    private CardNotes() {}

    static String sameTextAsLine(int line) {
        return "text-same-as-line-" + line;
    }
}
