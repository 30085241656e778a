package corridor.practices.submissions;

import corridor.access.Reader;
import corridor.ui.FirstSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever may write for an organisation shares a first practice. */
@Component
class SubmissionFirstSteps implements FirstSteps {

    private final Submissions submissions;

    SubmissionFirstSteps(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<Step> steps(Reader reader) {
        boolean writes = reader.rightsFor().values().stream().anyMatch(held -> held.contains(Submissions.DRAFTING));
        return writes
                ? List.of(new Step(
                        "submissions.first-step",
                        "/submissions/new",
                        !submissions.ofReader(reader).isEmpty(),
                        20))
                : List.of();
    }
}
