package corridor.operations;

import corridor.access.Reader;
import corridor.audit.Invariants;
import corridor.audit.Invariants.Finding;
import corridor.ui.Desk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who run Corridor whether everything holds. */
@Component
class OperationsDesk implements Desk {

    private final Invariants invariants;

    OperationsDesk(Invariants invariants) {
        this.invariants = invariants;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.may(OperationsGrants.READING)) {
            return Optional.empty();
        }
        List<Finding> latest = invariants.latest();
        String label =
                latest.stream().allMatch(one -> one.at().isPresent()) ? "operations.desk" : "operations.desk-unchecked";
        return Optional.of(
                new Line(label, latest.stream().filter(Finding::broken).count(), "/operations", 90));
    }
}
