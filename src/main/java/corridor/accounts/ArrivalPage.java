package corridor.accounts;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Secret;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps that may follow the right password: a one-time code, and terms that have changed. */
@Controller
@RequestMapping("/sign-in/{step:code|terms}")
class ArrivalPage {

    private final Arrivals arrivals;
    private final SessionCookie cookie;

    ArrivalPage(Arrivals arrivals, SessionCookie cookie) {
        this.arrivals = arrivals;
        this.cookie = cookie;
    }

    @GetMapping
    Object show(Frame frame, @PathVariable String step, HttpServletRequest request) {
        boolean waits = cookie.arrivalOf(request)
                .filter(secret -> arrivals.waits(secret, Entry.Step.of(step)))
                .isPresent();
        return waits ? page(frame, step, "") : "redirect:/sign-in";
    }

    private static ModelAndView page(Frame frame, String step, String wrong) {
        return new ModelAndView("accounts/step-" + step, Map.of("frame", frame, "wrong", wrong));
    }

    @PostMapping
    Object goOn(
            Frame frame,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Secret> secret = cookie.arrivalOf(request);
        if (secret.isEmpty()) {
            return "redirect:/sign-in";
        }
        boolean byCode = Entry.Step.of(step) == Entry.Step.CODE;
        return switch (byCode ? arrivals.prove(secret.get(), code) : arrivals.accept(secret.get())) {
            case Outcome.Done<Entry>(Entry entry) -> cookie.enter(request, response, entry);
            case Outcome.Refused<Entry>(Refusal refusal) ->
                frame.again(refusal, page(frame, step, frame.sentence(refusal)));
        };
    }
}
