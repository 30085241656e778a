package corridor.actors.appointments;

import corridor.actors.Memberships;
import corridor.actors.Organisations;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a decision about a role, and the decisions. */
@Controller
class AppointmentPage {

    private final Appointments appointments;
    private final AppointmentViews views;
    private final Memberships memberships;
    private final Organisations organisations;

    AppointmentPage(
            Appointments appointments, AppointmentViews views, Memberships memberships, Organisations organisations) {
        this.appointments = appointments;
        this.views = views;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @GetMapping("/appointments")
    Object waiting(Frame frame) {
        if (!frame.reader().signedIn()) {
            return "redirect:/sign-in";
        }
        return new ModelAndView(
                "actors/appointments",
                Map.of(
                        "frame",
                        frame,
                        "appointments",
                        views.of(frame, appointments.waiting(frame.reader())),
                        "proposer",
                        appointments.mayPropose(frame.reader())));
    }

    @PostMapping("/appointments/{id}/{answer:yes|no}")
    String decide(Frame frame, @PathVariable long id, @PathVariable String answer, @RequestParam int version) {
        appointments
                .decide(frame.reader(), new Target(id, version), answer.equals("yes"))
                .orThrow();
        return "redirect:/appointments";
    }

    @PostMapping("/memberships/{id}/end")
    String end(Frame frame, @PathVariable long id) {
        var ended = memberships.end(frame.reader(), id).orThrow();
        Long organisation = ended.organisation();
        return appointments.mayPropose(frame.reader())
                ? "redirect:/people/" + ended.person()
                : "redirect:/organisations/"
                        + organisations
                                .find(organisation == null ? 0 : organisation)
                                .map(one -> one.slug().value())
                                .orElse("")
                        + "/office";
    }
}
