package corridor.exchange.suggestions;

import corridor.exchange.Listing;
import corridor.exchange.matching.Explanation;

/** Another organisation's offer or need that fits one's own, and why. */
public record Suggestion(Listing other, Explanation explanation) {}
