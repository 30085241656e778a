package corridor.forum;

import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A forum: its principles, its troika, its cycles. */
@Controller
class ForumPage {

    private final Forums forums;
    private final Cycles cycles;
    private final ForumViews views;
    private final List<ForumPanel> panels;

    ForumPage(Forums forums, Cycles cycles, ForumViews views, List<ForumPanel> panels) {
        this.forums = forums;
        this.cycles = cycles;
        this.views = views;
        this.panels = panels;
    }

    @GetMapping("/forums/{forum}")
    ModelAndView show(Frame frame, @PathVariable String forum) {
        Forum found = forums.find(frame.reader(), forum).orThrow();
        return new ModelAndView(
                "forum/show",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        views.forum(
                                frame,
                                found,
                                forums.terms(found.id()),
                                cycles.of(frame.reader(), found.id()),
                                panels(frame, found),
                                forums.mayKeep(frame.reader()),
                                cycles.mayDraft(frame.reader(), found.id()))));
    }

    private List<Panel> panels(Frame frame, Forum forum) {
        return panels.stream()
                .flatMap(part -> part.panel(frame, forum).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }
}
