package corridor.outbox.desk;

import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Slice;
import corridor.ui.Desk;
import corridor.ui.FirstSteps.Step;
import java.util.List;

/**
 * One's own desk.
 *
 * @param steps what to do first; none once all is done or put away
 * @param putAway whether steps that are not done were put away
 * @param overview whether the overview of all is for them
 */
public record DeskView(
        Slice<TaskView> tasks, List<Desk.Line> lines, List<Step> steps, boolean putAway, boolean overview) {

    /**
     * A task.
     *
     * @param what the sentence that says what to do
     * @param why for whom it waits: oneself, an organisation, a role
     * @param due the day in words; blank where there is no hurry
     */
    public record TaskView(String what, String url, Rendering title, String why, String due, boolean overdue) {}
}
