package corridor.forum.sessions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session needs of a room and an hour, whoever plans.
 *
 * @param people those who have a part in it, and those who speak in what is presented there
 * @param organisations those who have a part in it, and those whose pitches are presented there
 * @param minutes its own length, or that of its kind
 */
public record SessionNeeds(
        long session,
        String kind,
        @Nullable Integer minutes,
        @Nullable Integer capacity,
        List<String> languages,
        Set<Long> people,
        Set<Long> organisations,
        boolean nothingBeside,
        Set<String> audience) {}
