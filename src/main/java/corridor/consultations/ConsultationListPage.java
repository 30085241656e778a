package corridor.consultations;

import corridor.consultations.ConsultationView.Line;
import corridor.consultations.ConsultationView.Place;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All sorts of asking in one list, those open first. */
@Controller
class ConsultationListPage {

    private final List<Listed> sorts;

    ConsultationListPage(List<Listed> sorts) {
        this.sorts = List.copyOf(sorts);
    }

    @GetMapping("/consultations")
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "") String sort) {
        List<Line> lines = sorts.stream()
                .filter(one -> sort.isEmpty() || one.sort().equals(sort))
                .flatMap(one -> one.lines(frame).stream())
                .sorted(Comparator.comparing(one -> !one.open()))
                .toList();
        List<Place> begin = sorts.stream()
                .filter(one -> !one.begin(frame).isEmpty())
                .map(one -> new Place(frame.t("consultations.new." + one.sort()), one.begin(frame)))
                .toList();
        return new ModelAndView(
                "consultations/list",
                Map.of(
                        "frame", frame,
                        "lines", lines,
                        "sorts", sorts.stream().map(Listed::sort).toList(),
                        "chosen", sort,
                        "begin", begin));
    }
}
