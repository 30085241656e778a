package corridor.recommendations;

import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a recommendation, which stays at its address whatever becomes of it. */
@Controller
class RecommendationPage {

    private final Recommendations recommendations;
    private final WholeViews views;

    RecommendationPage(Recommendations recommendations, WholeViews views) {
        this.recommendations = recommendations;
        this.views = views;
    }

    @GetMapping("/recommendations/{slug}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        return new ModelAndView("recommendations/show", Map.of("frame", frame, "whole", views.whole(frame, one)));
    }
}
