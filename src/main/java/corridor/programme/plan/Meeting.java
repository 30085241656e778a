package corridor.programme.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A session that needs a place, as far as the rules ask about it.
 *
 * @param booths the languages into which it is interpreted; none where it needs no booth
 * @param people who has a part in it, without those of its pitches
 * @param audience how many are expected; 0 where that is not known
 * @param restricted whether it is by invitation
 * @param alone whether nothing may run beside it
 * @param pitches how many pitches it may hold; 0 for one that holds none
 * @param days the days on which it must be; none for any
 */
public record Meeting(
        long id,
        String title,
        int minutes,
        Set<String> themes,
        SortedSet<String> booths,
        Set<Long> people,
        int audience,
        boolean restricted,
        boolean alone,
        int pitches,
        Set<LocalDate> days,
        @Nullable Long roundtable) {

    /** A meeting is known by its number. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
