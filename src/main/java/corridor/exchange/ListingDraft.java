package corridor.exchange;

import corridor.exchange.Listing.Term;
import corridor.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What shall be offered or needed.
 *
 * @param place the market it shall stand on; none for a standing one
 */
public record ListingDraft(
        Side side,
        long organisation,
        ListingContent content,
        @Nullable Reference place,
        Term term) {}
