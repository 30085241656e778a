package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads reviewers to what waits for them. */
@Component
class AppraisalDesk implements Desk {

    private final Appraisals appraisals;

    AppraisalDesk(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return Appraisals.mayScore(reader)
                ? Optional.of(new Line(
                        "calls.desk-appraisals",
                        appraisals.mine(reader).stream()
                                .filter(Assignment::active)
                                .count(),
                        "/appraisals",
                        8))
                : Optional.empty();
    }
}
