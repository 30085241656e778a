package corridor.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know of a concluded review.
 *
 * @param verdict recommend, revise or not
 */
public record ReviewSummary(String verdict, String reasons, Instant concludedAt, List<Opinion> opinions) {

    /**
     * What one reviewer found.
     *
     * @param name empty where the review hides it
     */
    public record Opinion(String seat, String verdict, String comment, String name) {}

    /** Tells what is public of the last concluded review of a practice; filled by the reviews. */
    @FunctionalInterface
    public interface Source {

        Optional<ReviewSummary> of(long practice);
    }
}
