package corridor.exchange.introductions;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a match is interested in the other.
 *
 * @param offerSide organisation that offers
 * @param needSide organisation that needs
 * @param asker the one of the two that was interested first
 * @param became what the two made of it
 */
public record Introduction(
        long id,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long offer,
        long need,
        long offerSide,
        long needSide,
        long asker,
        String message,
        int points,
        Ending ending,
        @Nullable Reference became,
        Instant createdAt)
        implements Case {

    public static final String KIND = "introduction";

    @Override
    public Set<Long> organisations() {
        return Set.of(offerSide, needSide);
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/exchange/introductions/" + id;
    }

    public long asked() {
        return asker == offerSide ? needSide : offerSide;
    }

    /** The listing of one of the two organisations. */
    public long listingOf(long organisation) {
        return organisation == offerSide ? offer : need;
    }

    public long otherThan(long organisation) {
        return organisation == offerSide ? needSide : offerSide;
    }

    /**
     * How it ended.
     *
     * @param reason code; blank while it has not
     * @param note in words, for the side that ended it
     * @param by the side that ended it; none where time or the end of a listing did
     */
    public record Ending(
            String reason, String note, @Nullable Long by) {

        /** What a side reads of it: its own reason, or that it is not now. */
        public String reasonFor(long organisation) {
            return by == null || Objects.equals(by, organisation) ? reason : "not-now";
        }
    }
}
