package corridor.outbox;

import corridor.ui.Frame;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The letters of a development start, which has no mail server: there is no such address in any other. */
@Controller
@ConditionalOnBooleanProperty("corridor.site.development")
class DevelopmentLetters {

    private final Letters letters;

    DevelopmentLetters(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/letters")
    ModelAndView list(Frame frame) {
        return new ModelAndView("outbox/letters", Map.of("frame", frame, "letters", letters.newest()));
    }
}
