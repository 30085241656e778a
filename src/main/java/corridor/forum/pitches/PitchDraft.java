package corridor.forum.pitches;

import corridor.forum.Origin;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a pitch that shall be recorded. */
public record PitchDraft(
        Pitch.Content content,
        Set<Long> organisations,
        @Nullable Long practice,
        @Nullable Long submission,
        Origin origin,
        List<String> sources) {}
