package corridor.site;

import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.appointments.FirstAppointments;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what: the whole table, and what the reader themselves may do and why. */
@Controller
public class RightsPage {

    private final Rights rights;
    private final People people;
    private final Organisations organisations;
    private final FirstAppointments first;

    RightsPage(Rights rights, People people, Organisations organisations, FirstAppointments first) {
        this.first = first;
        this.rights = rights;
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/rights")
    ModelAndView show(Frame frame) {
        List<RowView> rows = rights.table().entrySet().stream()
                .map(one -> new RowView(name(frame, one.getKey()), one.getValue()))
                .toList();
        List<OwnView> own = people.of(frame.reader()).stream()
                .flatMap(person -> people.membershipsOf(person.id()).stream())
                .map(one -> own(frame, one))
                .toList();
        return new ModelAndView(
                "site/rights",
                Map.of("frame", frame, "rows", rows, "own", own, "first", first.made(), "single", first.open()));
    }

    private static String name(Frame frame, String right) {
        return frame.t("right." + right);
    }

    private OwnView own(Frame frame, Membership one) {
        Long organisation = one.organisation();
        return new OwnView(
                one,
                organisation == null
                        ? Optional.empty()
                        : organisations
                                .find(organisation)
                                .map(each -> each.name().in(frame.language()).text()),
                rights.of(Set.of(one.role())).stream()
                        .map(Right::value)
                        .map(right -> name(frame, right))
                        .sorted(Comparator.comparing(text -> text, frame.alphabetical()))
                        .toList());
    }

    /** One operation and who may do it. */
    public record RowView(String operation, Set<Role> roles) {}

    /** What one membership gives. */
    public record OwnView(Membership membership, Optional<String> organisation, List<String> operations) {}
}
