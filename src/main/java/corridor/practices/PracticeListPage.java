package corridor.practices;

import corridor.ui.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search and list of practices. */
@Controller
class PracticeListPage {

    private final Practices practices;
    private final PracticeListViews views;

    PracticeListPage(Practices practices, PracticeListViews views) {
        this.practices = practices;
        this.views = views;
    }

    @GetMapping("/practices")
    String list(Frame frame, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        PracticeRequest request = PracticeRequest.of(parameters);
        Practices.Found found = practices.search(frame.reader(), request.query(frame.language()));
        model.addAttribute("frame", frame);
        model.addAttribute("list", views.view(frame, request, found));
        return frame.partial() ? "practices/results" : "practices/list";
    }
}
