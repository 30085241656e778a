package corridor.practices;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.List;

/** What another area lets a reader do with a published practice, from its page. */
public interface PracticeActions {

    List<Panel.Action> actions(Frame frame, Practice practice);
}
