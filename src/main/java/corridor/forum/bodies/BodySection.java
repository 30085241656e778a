package corridor.forum.bodies;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;
import java.util.Set;

/** What another part of a forum shows on the page of a body. */
@FunctionalInterface
public interface BodySection {

    /**
     * Its part.
     *
     * @param chairs the organisations that chair the body today
     */
    Optional<Panel> panel(Frame frame, Body body, Set<Long> chairs);
}
