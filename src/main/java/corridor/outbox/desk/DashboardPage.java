package corridor.outbox.desk;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.DashboardPart;
import corridor.ui.DashboardPart.Part;
import corridor.ui.Desk;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the work stands, for the secretariat: numbers, each with its list. */
@Controller
class DashboardPage {

    private final List<DashboardPart> parts;
    private final List<Desk> desks;

    DashboardPage(List<DashboardPart> parts, List<Desk> desks) {
        this.parts = parts;
        this.desks = desks;
    }

    @GetMapping("/dashboard")
    ModelAndView show(Frame frame) {
        if (!frame.reader().may(DeskGrants.OVERVIEW)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "dashboard-confidential"));
        }
        List<Part> shown = parts.stream()
                .flatMap(part -> part.part(frame).stream())
                .sorted(Comparator.comparingInt(Part::order))
                .toList();
        List<Desk.Line> lines = desks.stream()
                .flatMap(desk -> desk.line(frame.reader()).stream())
                .sorted(Comparator.comparingInt(Desk.Line::order))
                .toList();
        return new ModelAndView("desk/dashboard", Map.of("frame", frame, "parts", shown, "lines", lines));
    }
}
