package corridor.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cycle that shall be recorded.
 *
 * @param slug its address; none makes one of the title
 */
public record CycleDraft(
        @Nullable String slug,
        @Nullable Integer number,
        Cycle.Content content,
        Origin origin,
        List<String> sources,
        List<String> inferred) {

    /** One of the own forum, as a form gives it. */
    public static CycleDraft own(@Nullable Integer number, Cycle.Content content) {
        return new CycleDraft(null, number, content, Origin.OWN, List.of(), List.of());
    }
}
