package corridor.vetting;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the secretariat how many reports wait. */
@Component
class ReportDesk implements Desk {

    private final Reports reports;

    ReportDesk(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reports.mayDecide(reader)) {
            return Optional.empty();
        }
        long waiting = reports.countWaiting(reader);
        return waiting == 0 ? Optional.empty() : Optional.of(new Line("vetting.desk", waiting, "/reports", 20));
    }
}
