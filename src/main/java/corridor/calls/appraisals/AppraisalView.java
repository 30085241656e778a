package corridor.calls.appraisals;

import corridor.questions.QuestionView;
import corridor.shared.LocalizedText.Rendering;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviewers see. */
public final class AppraisalView {

    private AppraisalView() {}

    /** One in their list. */
    public record Line(Assignment part, int number, Rendering call, LocalDate due) {}

    /** The sheet: what was sent, and the criteria. */
    public record Sheet(
            Assignment part,
            Phase phase,
            Rendering call,
            @Nullable BlindFile file,
            List<QuestionView.Said> said,
            QuestionView.Form form,
            String recommendation,
            List<Other> others,
            int left) {}

    /** What another reviewer found, known by a letter. */
    public record Other(String alias, @Nullable String recommendation, List<QuestionView.Said> said) {}
}
