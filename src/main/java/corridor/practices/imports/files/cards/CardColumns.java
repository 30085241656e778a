package corridor.practices.imports.files.cards;

import java.util.List;

/** The columns of cards. */
final class CardColumns {

    static final String TITLE = "title";
    static final String PROPONENTS = "proponents";
    static final String CHALLENGE = "challenge";
    static final String APPROACH = "approach";
    /** The heading a card stood under. */
    static final String SESSION = "session";

    /** The running text between the heading, or the cards before, and the card. */
    static final String INTRODUCTION = "introduction";

    static final List<String> ALWAYS = List.of(TITLE, PROPONENTS, CHALLENGE, APPROACH, SESSION);

    private CardColumns() {}
}
