package corridor.practices.reviews;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who reviews today.
 *
 * @param organisation for which they review; none for internal reviewers
 * @param load how many reviews wait for them
 * @param most how many may wait for them at once
 */
public record Reviewer(
        long person,
        String name,
        @Nullable Long organisation,
        Set<String> themes,
        Set<String> languages,
        int load,
        int most) {

    boolean internal() {
        return organisation == null;
    }

    boolean fits(Seat seat) {
        return internal() == (seat == Seat.INTERNAL);
    }
}
