package corridor.participation;

import corridor.forum.Cycle;
import corridor.participation.ParticipantStore.Expected;
import corridor.participation.ParticipationView.Badge;
import corridor.participation.ParticipationView.Line;
import corridor.ui.Frame;
import corridor.ui.QrPicture;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The badges of a cycle, as a page to print. */
@Controller
class BadgePage {

    private final CyclePlace places;
    private final CheckIns checkIns;
    private final ParticipationViews views;

    BadgePage(CyclePlace places, CheckIns checkIns, ParticipationViews views) {
        this.places = places;
        this.checkIns = checkIns;
        this.views = views;
    }

    @GetMapping("/forums/{forum}/{cycle}/badges")
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        List<Expected> expected = checkIns.expected(frame.reader(), found).orThrow();
        List<Line> lines = views.expected(frame, expected);
        List<Badge> badges = IntStream.range(0, expected.size())
                .mapToObj(at -> new Badge(
                        lines.get(at),
                        BadgeCode.shown(expected.get(at).code()),
                        QrPicture.of(expected.get(at).code())))
                .toList();
        return new ModelAndView(
                "participation/badges",
                Map.of("frame", frame, "cycle", CyclePlace.head(frame, found), "badges", badges));
    }
}
