package corridor.practices.translations;

import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which translations people ask for, for those who can make them. */
@Controller
class TranslationRequestPage {

    private final TranslationRequests requests;
    private final TranslationViews views;

    TranslationRequestPage(TranslationRequests requests, TranslationViews views) {
        this.requests = requests;
        this.views = views;
    }

    @GetMapping("/translations")
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "translations/wanted",
                Map.of(
                        "frame",
                        frame,
                        "wanted",
                        views.wanted(
                                frame, requests.wanted(frame.reader(), page).orThrow())));
    }
}
