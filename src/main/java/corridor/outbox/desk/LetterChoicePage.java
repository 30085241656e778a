package corridor.outbox.desk;

import corridor.outbox.Preferences;
import corridor.outbox.Preferences.Pace;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which letters a person wants, and how often: where every letter leads that can be done without. */
@Controller
@RequestMapping(Preferences.URL)
class LetterChoicePage {

    private final Preferences preferences;

    LetterChoicePage(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    Object show(Frame frame, @RequestParam(defaultValue = "false") boolean kept) {
        if (!frame.reader().signedIn()) {
            return "redirect:/sign-in";
        }
        Optional<Long> person = frame.reader().person();
        Map<String, Pace> chosen = person.map(preferences::of).orElse(Map.of());
        Map<String, Pace> paces = new LinkedHashMap<>();
        preferences.topics().forEach(topic -> paces.put(topic, chosen.getOrDefault(topic, Pace.AT_ONCE)));
        return new ModelAndView(
                "desk/letters", Map.of("frame", frame, "paces", paces, "person", person.isPresent(), "kept", kept));
    }

    @PostMapping
    String choose(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        long person = frame.reader()
                .person()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
        preferences.choose(person, LetterChoice.read(preferences.topics(), fields.toSingleValueMap()));
        return "redirect:" + Preferences.URL + "?kept=true";
    }
}
