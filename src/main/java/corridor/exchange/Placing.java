package corridor.exchange;

import corridor.exchange.Listing.Term;
import corridor.shared.Reference;
import org.jspecify.annotations.Nullable;

/** On which market and for how long something is offered or needed. */
public record Placing(@Nullable Reference place, Term term) {}
