package corridor.accounts;

import corridor.shared.Outcome;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening an account: an address, the link in the letter, and then a name and a password. */
@Controller
class RegistrationPage {

    private final Accounts accounts;
    private final SessionCookie cookie;

    RegistrationPage(Accounts accounts, SessionCookie cookie) {
        this.accounts = accounts;
        this.cookie = cookie;
    }

    @GetMapping("/registration")
    ModelAndView ask(Frame frame) {
        return ask(frame, "", Map.of());
    }

    private static ModelAndView ask(Frame frame, String email, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/ask", Map.of("frame", frame, "page", "registration", "email", email, "problems", problems));
    }

    @PostMapping("/registration")
    Object send(Frame frame, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        String typed = RegistrationForm.line(email);
        Map<String, String> problems = RegistrationForm.emailProblem(typed)
                .map(problem -> Map.of("email", problem))
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, ask(frame, typed, problems));
        }
        accounts.askToRegister(typed, frame.language(), request.getRemoteAddr()).orThrow();
        return "redirect:/registration/sent";
    }

    @GetMapping("/registration/sent")
    ModelAndView sent(Frame frame) {
        return new ModelAndView("accounts/sent", Map.of("frame", frame));
    }

    @GetMapping("/registration/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView form(Frame frame, @PathVariable String link) {
        String email = accounts.emailOf(Purpose.REGISTRATION, new Secret(link)).orThrow();
        return form(frame, "/registration/" + link, true, RegistrationForm.BLANK.forAddress(email), Map.of());
    }

    private static ModelAndView form(
            Frame frame, String action, boolean confirmed, RegistrationForm typed, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/register",
                Map.of("frame", frame, "action", action, "confirmed", confirmed, "typed", typed, "problems", problems));
    }

    @PostMapping("/registration/{link:[A-Za-z0-9_-]{43}}")
    Object register(
            Frame frame,
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = new Secret(link);
        String email = accounts.emailOf(Purpose.REGISTRATION, secret).orThrow();
        RegistrationForm typed = RegistrationForm.of(fields).forAddress(email);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, "/registration/" + link, true, typed, problems));
        }
        return signedIn(accounts.register(secret, typed, frame.language(), Device.of(request)), request, response);
    }

    /** The first administrator of an installation comes by the link that its first start printed. */
    @GetMapping("/setup/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView setup(Frame frame, @PathVariable String link) {
        accounts.emailOf(Purpose.SETUP, new Secret(link)).orThrow();
        return form(frame, "/setup/" + link, false, RegistrationForm.BLANK, Map.of());
    }

    @PostMapping("/setup/{link:[A-Za-z0-9_-]{43}}")
    Object setUp(
            Frame frame,
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = new Secret(link);
        accounts.emailOf(Purpose.SETUP, secret).orThrow();
        RegistrationForm typed = RegistrationForm.of(fields);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, "/setup/" + link, false, typed, problems));
        }
        return signedIn(accounts.setUp(secret, typed, frame.language(), Device.of(request)), request, response);
    }

    private Object signedIn(Outcome<Entry> opened, HttpServletRequest request, HttpServletResponse response) {
        return cookie.enter(request, response, opened.orThrow());
    }
}
