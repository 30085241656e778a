package corridor.threads;

import corridor.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * That one record has to do with another.
 *
 * @param relation from the first to the second: a code whose names are {@code thread.<relation>} in the messages
 * @param year when, where known
 * @param source where it is said, where known
 */
public record Link(
        Reference from,
        String relation,
        Reference to,
        @Nullable Integer year,
        @Nullable String source) {}
