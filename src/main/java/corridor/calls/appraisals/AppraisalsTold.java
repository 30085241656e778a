package corridor.calls.appraisals;

import corridor.calls.submissions.Appraised;
import corridor.questions.QuestionViews;
import corridor.ui.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells authors what reviewers found. What these advised is for those who decide. */
@Component
class AppraisalsTold implements Appraised {

    private final AppraisalStore store;
    private final Appraisals appraisals;
    private final QuestionViews questions;

    AppraisalsTold(AppraisalStore store, Appraisals appraisals, QuestionViews questions) {
        this.store = store;
        this.appraisals = appraisals;
        this.questions = questions;
    }

    @Override
    public List<Found> found(Frame frame, long submission) {
        return store.told(submission).stream()
                .map(one -> new Found(one.alias(), questions.said(frame, appraisals.criteria(one), one.answers())))
                .toList();
    }
}
