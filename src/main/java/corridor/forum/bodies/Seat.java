package corridor.forum.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, from day to day.
 *
 * @param constituency for whom it is; a seat of a constituency in which nobody sits is vacant
 * @param organisation who sits in it
 * @param ends the last day; none while it is not known
 */
public record Seat(
        long id,
        long body,
        @Nullable String constituency,
        @Nullable Long organisation,
        String part,
        LocalDate starts,
        @Nullable LocalDate ends) {

    public static final List<String> PARTS = List.of("chair", "co-chair", "member", "observer");

    public boolean vacant() {
        return organisation == null;
    }

    boolean over(LocalDate today) {
        return ends != null && ends.isBefore(today);
    }

    boolean chairs(LocalDate today) {
        return part.endsWith("chair") && begun(today) && !over(today);
    }

    boolean begun(LocalDate today) {
        return !starts.isAfter(today);
    }
}
