package corridor.programme.plan;

import java.util.Set;

/**
 * A room of a meeting.
 *
 * @param booths languages for which it has a booth
 * @param closable whether others can be kept out
 * @param closed the hours in which it cannot be used
 */
public record Room(
        long id, int version, String name, int seats, Set<String> booths, boolean closable, Set<Long> closed) {

    /** A room is known by its number. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
