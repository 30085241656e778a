package corridor.forum;

import corridor.actors.Organisation;
import corridor.forum.ForumView.ForumLine;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All forums: what they are, who chairs them, when they meet next. */
@Controller
class ForumListPage {

    private final Forums forums;
    private final Cycles cycles;
    private final ForumViews views;

    ForumListPage(Forums forums, Cycles cycles, ForumViews views) {
        this.forums = forums;
        this.cycles = cycles;
        this.views = views;
    }

    @GetMapping("/forums")
    ModelAndView list(Frame frame) {
        List<Forum> all = forums.all(frame.reader());
        Map<Long, List<Cycle>> held = cycles.all(frame.reader()).stream().collect(Collectors.groupingBy(Cycle::forum));
        Map<Long, List<ChairTerm>> terms = forums
                .terms(all.stream().map(Forum::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ChairTerm::forum));
        Map<Long, Organisation> known =
                views.known(terms.values().stream().flatMap(List::stream).toList(), Stream.empty());
        List<ForumLine> lines = all.stream()
                .map(one -> views.line(
                        frame,
                        one,
                        terms.getOrDefault(one.id(), List.of()),
                        held.getOrDefault(one.id(), List.of()),
                        known))
                .toList();
        return new ModelAndView(
                "forum/list", Map.of("frame", frame, "forums", lines, "keeper", forums.mayKeep(frame.reader())));
    }
}
