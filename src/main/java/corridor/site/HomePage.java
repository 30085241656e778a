package corridor.site;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.ui.Desk;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, one search box, what there is. */
@Controller
class HomePage {

    private static final int NEWEST = 4;

    private final ObjectProvider<PracticePanels> practices;
    private final Organisations organisations;
    private final List<Desk> desks;

    HomePage(ObjectProvider<PracticePanels> practices, Organisations organisations, List<Desk> desks) {
        this.practices = practices;
        this.organisations = organisations;
        this.desks = desks;
    }

    @GetMapping("/")
    String home(Frame frame, Model model) {
        Optional<Panel> panel =
                Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.newest(frame, NEWEST));
        model.addAttribute("frame", frame);
        model.addAttribute("practices", panel);
        model.addAttribute("organisations", organisations.all().size());
        model.addAttribute("desk", desk(frame.reader()));
        return "site/home";
    }

    private List<Desk.Line> desk(Reader reader) {
        return desks.stream()
                .flatMap(desk -> desk.line(reader).stream())
                .sorted(Comparator.comparingInt(Desk.Line::order))
                .toList();
    }

    @GetMapping("/about")
    String about(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        return "site/about";
    }

    @GetMapping("/api")
    String api(Frame frame, Model model) {
        model.addAttribute("frame", frame);
        return "site/api";
    }
}
