package corridor.calls.submissions;

import corridor.questions.QuestionView;
import corridor.ui.Frame;
import java.util.List;

/** What authors may read of what reviewers found; filled by those who keep appraisals. */
public interface Appraised {

    /** Once results are told, and where the phase says so; reviewers under the name that chance gave them. */
    List<Found> found(Frame frame, long submission);

    /** What one of them found. */
    record Found(String who, List<QuestionView.Said> said) {}
}
