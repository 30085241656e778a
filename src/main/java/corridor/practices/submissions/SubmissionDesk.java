package corridor.practices.submissions;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who write or check practices to them. */
@Component
class SubmissionDesk implements Desk {

    private final Submissions submissions;

    SubmissionDesk(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return reader.may(Submissions.DRAFTING)
                ? Optional.of(new Line("submissions.desk", submissions.countOpen(reader), "/submissions", 5))
                : Optional.empty();
    }
}
