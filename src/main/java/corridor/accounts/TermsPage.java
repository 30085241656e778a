package corridor.accounts;

import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The terms of use, and what is kept of people. */
@Controller
class TermsPage {

    @GetMapping("/terms")
    ModelAndView terms(Frame frame) {
        return page(frame, "terms");
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Frame frame) {
        return page(frame, "privacy");
    }

    private static ModelAndView page(Frame frame, String document) {
        return new ModelAndView(
                "accounts/document", Map.of("frame", frame, "document", document, "parts", Terms.parts(document)));
    }
}
