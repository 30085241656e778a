package corridor.site;

import corridor.actors.Organisations;
import corridor.practices.PracticePanels;
import corridor.practices.PracticePanels.Panel;
import corridor.ui.Frame;
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

    HomePage(ObjectProvider<PracticePanels> practices, Organisations organisations) {
        this.practices = practices;
        this.organisations = organisations;
    }

    @GetMapping("/")
    String home(Frame frame, Model model) {
        Optional<Panel> panel =
                Optional.ofNullable(practices.getIfAvailable()).map(panels -> panels.newest(frame, NEWEST));
        model.addAttribute("frame", frame);
        model.addAttribute("practices", panel);
        model.addAttribute("organisations", organisations.all().size());
        return "site/home";
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
