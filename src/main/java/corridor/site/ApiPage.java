package corridor.site;

import corridor.shared.TypedText;
import corridor.site.ApiAreas.Area;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The description of the API for people: every operation, found by its words. */
@Controller
class ApiPage {

    private final ApiAreas areas;

    ApiPage(ApiAreas areas) {
        this.areas = areas;
    }

    @GetMapping("/api")
    ModelAndView show(Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        String words = TypedText.line(q);
        List<Area> found = areas.with(request, words);
        return new ModelAndView(
                frame.partial() ? "site/operations" : "site/api", Map.of("frame", frame, "q", words, "areas", found));
    }
}
