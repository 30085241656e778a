package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who answer calls to what they began and did not send. */
@Component
class SubmissionDesk implements Desk {

    private final CallSubmissions submissions;

    SubmissionDesk(CallSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        long open = reader.may(CallSubmissionLifecycle.WRITING)
                ? submissions.ofReader(reader).stream()
                        .filter(Submission::writable)
                        .count()
                : 0;
        return open == 0 ? Optional.empty() : Optional.of(new Line("calls.desk-mine", open, "/calls/submissions", 6));
    }
}
