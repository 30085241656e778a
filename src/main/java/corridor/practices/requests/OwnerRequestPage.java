package corridor.practices.requests;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Claiming a practice's record, or asking for a correction. */
@Controller
@RequestMapping("/practices/{slug}/{wish:claims|corrections}")
class OwnerRequestPage {

    private final OwnerRequests requests;
    private final Practices practices;
    private final Intake intake;

    OwnerRequestPage(OwnerRequests requests, Practices practices, Intake intake) {
        this.intake = intake;
        this.requests = requests;
        this.practices = practices;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String slug, @PathVariable String wish) {
        return form(frame, practice(frame, slug), wish(wish), OwnerRequestForm.BLANK, Map.of());
    }

    /** Sends the request. What is wrong is shown beside what was typed, and nothing of it is lost. */
    @PostMapping
    Object send(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String wish,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Practice practice = practice(frame, slug);
        OwnerRequestForm typed = OwnerRequestForm.of(fields);
        Map<String, String> problems = typed.problems(wish(wish));
        if (!problems.isEmpty() && !typed.fromProgram()) {
            return frame.again(Kind.INVALID, form(frame, practice, wish(wish), typed, problems));
        }
        if (intake.take(request.getRemoteAddr()) instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            return frame.again(refusal, form(frame, practice, wish(wish), typed, Map.of("message", "too-many")));
        }
        requests.open(frame.reader(), practice, wish(wish), typed, frame.language())
                .orThrow();
        return "redirect:/practices/" + slug + "/" + wish + "/receipt";
    }

    @GetMapping("/receipt")
    ModelAndView receipt(Frame frame, @PathVariable String slug, @PathVariable String wish) {
        return new ModelAndView("requests/receipt", Map.of("frame", frame, "view", view(frame, slug, wish)));
    }

    private OwnerRequestView view(Frame frame, String slug, String wish) {
        return view(frame, practice(frame, slug), wish(wish), OwnerRequestForm.BLANK, Map.of());
    }

    private ModelAndView form(
            Frame frame, Practice practice, Wish wish, OwnerRequestForm typed, Map<String, String> problems) {
        return new ModelAndView(
                "requests/form", Map.of("frame", frame, "view", view(frame, practice, wish, typed, problems)));
    }

    private OwnerRequestView view(
            Frame frame, Practice practice, Wish wish, OwnerRequestForm typed, Map<String, String> problems) {
        return new OwnerRequestView(
                practice.slug().value(), practice.content().title().in(frame.language()), wish, typed, problems);
    }

    private Practice practice(Frame frame, String slug) {
        return practices.find(frame.reader(), slug).orThrow();
    }

    private static Wish wish(String path) {
        return Wish.at(path).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }
}
