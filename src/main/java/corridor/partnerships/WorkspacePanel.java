package corridor.partnerships;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What stands beside a partnership for those who are in it; filled by what builds on it. */
@FunctionalInterface
public interface WorkspacePanel {

    Optional<Panel> panel(Frame frame, Partnership partnership);
}
