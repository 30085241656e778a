package corridor.exchange.introductions;

import corridor.exchange.ListingListView.Card;
import corridor.exchange.suggestions.ExplanationView;
import corridor.shared.LocalizedText.Rendering;
import corridor.threads.ThreadEntry;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its sides reads it.
 *
 * @param mine whether the reader's side asked
 * @param own the reader's own offer or need; none where it is not shown any more
 * @param reason why it ended, as far as this side may know; blank where it has not
 * @param note what one's own side wrote about that
 * @param explanation none where one of the two is not open any more
 * @param became what the two made of it, where this reader may see that
 */
public record IntroductionView(
        Introduction introduction,
        boolean mine,
        Optional<Card> own,
        Optional<Card> other,
        Rendering ownName,
        Rendering otherName,
        String since,
        String reason,
        String note,
        @Nullable Contact ownContact,
        @Nullable Contact otherContact,
        Optional<ExplanationView> explanation,
        List<Offer> offers,
        boolean convertible,
        Optional<ThreadEntry> became) {

    /** Whether this reader may take that step now. */
    public boolean may(String action) {
        return offers.stream().anyMatch(one -> one.action().equals(action) && one.possible());
    }

    /** One of several in a list. */
    public record Row(Introduction introduction, boolean mine, String title, Rendering other, String since) {}
}
