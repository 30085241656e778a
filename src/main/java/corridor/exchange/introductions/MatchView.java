package corridor.exchange.introductions;

import corridor.exchange.ListingListView.Card;
import corridor.exchange.suggestions.ExplanationView;
import corridor.exchange.suggestions.Matches.Pair;

/**
 * An offer and a need side by side.
 *
 * @param may whether the reader may say that one of the two sides is interested
 * @param other on which side the other organisation is; blank where the reader speaks for neither
 * @param message what was typed and not sent, and {@code sentence} why
 * @param state of the introduction between the two; blank where there is none
 */
public record MatchView(
        Pair pair,
        Card offer,
        Card need,
        ExplanationView explanation,
        boolean may,
        String other,
        String state,
        String introduction,
        Contact contact,
        String message,
        String sentence,
        boolean saved,
        boolean saves) {

    /** One suggestion in the list. */
    public record Row(Card card, ExplanationView explanation, String why, String state, String introduction) {}
}
