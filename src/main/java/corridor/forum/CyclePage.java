package corridor.forum;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A cycle: its theme, when and where, what is open now, its tables and sessions, and what the areas say of it. */
@Controller
class CyclePage {

    private final Forums forums;
    private final Cycles cycles;
    private final CycleViews views;

    CyclePage(Forums forums, Cycles cycles, CycleViews views) {
        this.forums = forums;
        this.cycles = cycles;
        this.views = views;
    }

    @GetMapping("/forums/{forum}/{cycle}")
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Forum place = forums.find(frame.reader(), forum).orThrow();
        List<Cycle> all = cycles.of(frame.reader(), place.id());
        Cycle found = all.stream()
                .filter(one -> one.slug().equals(cycle))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return new ModelAndView("forum/cycle", Map.of("frame", frame, "view", views.cycle(frame, place, found, all)));
    }
}
