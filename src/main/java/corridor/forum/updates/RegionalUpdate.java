package corridor.forum.updates;

import corridor.shared.LocalizedText;
import java.time.Instant;

/**
 * What a forum tells a cycle of another one about its own work.
 *
 * @param forum that tells
 * @param cycle that is told
 */
public record RegionalUpdate(long id, int version, long forum, long cycle, LocalizedText text, Instant madeAt) {

    public static final String KIND = "regional-update";

    public static final int LONGEST = 4_000;
}
