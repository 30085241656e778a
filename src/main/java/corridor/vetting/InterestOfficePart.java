package corridor.vetting;

import corridor.actors.OfficePart;
import corridor.actors.Organisation;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What ties an organisation, in its office. */
@Component
class InterestOfficePart implements OfficePart {

    private final OrganisationInterests interests;
    private final InterestSubjects subjects;

    InterestOfficePart(OrganisationInterests interests, InterestSubjects subjects) {
        this.interests = interests;
        this.subjects = subjects;
    }

    @Override
    public Shown of(Frame frame, Organisation one) {
        OrganisationInterests.Own own = interests.of(frame.reader(), one).orThrow();
        List<Interest> standing =
                own.interests().stream().filter(interests::stands).toList();
        Map<Reference, String> names = subjects.names(frame, standing);
        return new Shown(
                frame.t("vetting.office"),
                standing.stream()
                        .map(each -> frame.t(
                                "vetting.office.line",
                                names.getOrDefault(each.subject(), ""),
                                frame.t("vetting.kind." + each.kind().code()),
                                frame.t("vetting.severity." + (each.hard() ? "hard" : "soft"))))
                        .toList(),
                own.noneSigned()
                        .map(at -> frame.t("vetting.office.none-signed", frame.date(at)))
                        .orElse(frame.t("vetting.office.nothing")),
                OrganisationInterestPage.url(one),
                frame.t(interests.mayDeclare(frame.reader(), one) ? "vetting.office.change" : "vetting.office.see"));
    }
}
