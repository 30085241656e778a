package corridor.forum;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What an area shows on the page of a forum. */
@FunctionalInterface
public interface ForumPanel {

    Optional<Panel> panel(Frame frame, Forum forum);
}
