package corridor.forum.sessions;

import corridor.forum.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session that shall be recorded.
 *
 * @param slug its address; none makes one of the title
 * @param position where it stands among those of its cycle
 */
public record SessionDraft(
        @Nullable String slug, Session.Content content, int position, Origin origin, List<String> sources) {

    /** One of an own cycle, as a form gives it. */
    public static SessionDraft own(Session.Content content, int position) {
        return new SessionDraft(null, content, position, Origin.OWN, List.of());
    }
}
