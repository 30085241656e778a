package corridor.threads;

import corridor.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That one record has to do with another.
 *
 * @param relation from the first to the second: a code whose names are {@code thread.<relation>} in the messages
 * @param year when, where known
 * @param source where it is said, where known
 * @param tied why somebody tied the two; none where an act made the link
 */
public record Link(
        Reference from,
        String relation,
        Reference to,
        @Nullable Integer year,
        @Nullable String source,
        @Nullable Tied tied) {

    /** One that an act made. */
    public Link(Reference from, String relation, Reference to, @Nullable Integer year, @Nullable String source) {
        this(from, relation, to, year, source, null);
    }

    /** Why two records were tied by hand, by which actor, and when. */
    public record Tied(String reason, String by, Instant at) {}

    /** The record at its other end. */
    Reference other(Reference record) {
        return from.equals(record) ? to : from;
    }

    /** What it is to the record at hand: a message code. */
    String seenFrom(Reference record) {
        return from.equals(record) ? relation : relation + "-of";
    }
}
