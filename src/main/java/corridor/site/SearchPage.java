package corridor.site;

import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One search over everything that is kept here. */
@Controller
class SearchPage {

    private final SearchViews views;

    SearchPage(SearchViews views) {
        this.views = views;
    }

    @GetMapping("/search")
    ModelAndView search(
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String page) {
        return new ModelAndView("site/search", Map.of("frame", frame, "view", views.of(frame, q, kind, number(page))));
    }

    static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
