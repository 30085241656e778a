package corridor.vetting;

import corridor.ui.Count;
import corridor.ui.DashboardPart;
import corridor.ui.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads the secretariat to reports of harm and to what organisations declared. */
@Component
class VettingOverview implements DashboardPart {

    private final Reports reports;
    private final OrganisationInterests interests;

    VettingOverview(Reports reports, OrganisationInterests interests) {
        this.reports = reports;
        this.interests = interests;
    }

    @Override
    public Optional<Part> part(Frame frame) {
        if (!reports.mayDecide(frame.reader()) || !frame.reader().rights().contains(InterestGrants.READING)) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                frame.t("vetting.overview"),
                List.of(
                        new Count(frame.t("vetting.reports"), "/reports", reports.countWaiting(frame.reader())),
                        new Count(frame.t("vetting.all"), "/interests/organisations", interests.countStanding())),
                50));
    }
}
