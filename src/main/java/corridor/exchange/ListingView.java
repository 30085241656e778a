package corridor.exchange;

import corridor.exchange.ListingListView.Card;
import corridor.shapes.ShapeLine;
import corridor.threads.ThreadEntry;
import corridor.ui.Panel;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a need as its page shows it.
 *
 * @param missing what it lacks before it can be opened, in words
 * @param pairs the reader's own listings of the other side, to see whether one fits
 */
public record ListingView(
        Listing listing,
        Card card,
        String organisationUrl,
        @Nullable String marketUrl,
        String term,
        List<ShapeLine> lines,
        List<String> missing,
        List<Pair> pairs,
        List<ThreadEntry> thread,
        List<Panel> panels,
        List<Offer> offers,
        May may) {

    /** One of the reader's own. */
    public record Pair(long id, String title) {}

    /** What the reader may do here beside the steps. */
    public record May(boolean change, boolean confirm, boolean match, boolean save, boolean saved) {}
}
