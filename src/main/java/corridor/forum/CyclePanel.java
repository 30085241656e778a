package corridor.forum;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What an area shows on the page of a cycle. */
@FunctionalInterface
public interface CyclePanel {

    Optional<Panel> panel(Frame frame, Cycle cycle);
}
