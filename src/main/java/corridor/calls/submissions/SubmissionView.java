package corridor.calls.submissions;

import corridor.calls.Call;
import corridor.calls.CallView;
import corridor.questions.QuestionView;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What authors see of their submission.
 *
 * @param blindDocuments whether documents are asked for, and reviewers do not learn who answers
 */
public record SubmissionView(
        Submission submission,
        Call call,
        CallView.@Nullable Box box,
        String title,
        QuestionView.@Nullable Form form,
        List<QuestionView.Said> said,
        List<QuestionView.Field> gaps,
        boolean titleMissing,
        String owner,
        List<Offer> offers,
        List<Appraised.Found> found,
        String sentence,
        boolean saved,
        boolean blindDocuments,
        boolean mayConfirm) {

    public boolean may(String action) {
        return offers.stream().anyMatch(one -> one.action().equals(action));
    }

    /** Whether it is written in, rather than read. */
    public boolean editable() {
        return submission.writable() && may("change");
    }
}
