package corridor.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a practice's page tells beside its text: how fresh it is, how it came here, and what may be changed.
 *
 * @param id under which it is written; none for those who may not
 * @param fresh code of the freshness; none where nobody attested it
 * @param happened for those who write or check it, what happened so far, newest first
 */
public record PracticeStanding(
        @Nullable Long id,
        boolean published,
        int edition,
        @Nullable String fresh,
        String attested,
        List<Event> happened) {

    /** A step in its history. */
    public record Event(String day, String action, String reason) {}
}
