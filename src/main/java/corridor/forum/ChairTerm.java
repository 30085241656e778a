package corridor.forum;

import corridor.shared.CountryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who chairs a cycle, and from when to when. Joint chairs are one term; a chair that changes midway is two.
 *
 * @param countries those that are named where the organisation is not
 * @param inferred whether that was concluded, not said
 */
public record ChairTerm(
        long id,
        long forum,
        long cycle,
        Set<Long> organisations,
        List<CountryCode> countries,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        boolean inferred,
        String source) {

    public boolean covers(LocalDate day) {
        return starts != null && !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }
}
