package corridor.programme.plan;

import java.time.LocalDate;
import java.util.Set;

/**
 * A pitch that needs a session.
 *
 * @param constituency of who gives it; blank where that is not known
 * @param wishes the days that were wished for; none for any
 */
public record Talk(
        long id,
        String title,
        int minutes,
        Set<String> themes,
        String language,
        Set<Long> people,
        String constituency,
        Set<LocalDate> wishes) {

    /** A pitch is known by its number. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
