package corridor.forum.sessions;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What an area shows on the page of a session. */
@FunctionalInterface
public interface SessionPanel {

    Optional<Panel> panel(Frame frame, Session session);

    /** Whether the briefing pack takes its lines; a part that has a chapter of its own there says no. */
    default boolean printed() {
        return true;
    }
}
