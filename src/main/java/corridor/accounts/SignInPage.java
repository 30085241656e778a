package corridor.accounts;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming in with a password, going out, and replacing a password that was forgotten. */
@Controller
class SignInPage {

    private final Accounts accounts;
    private final SessionCookie cookie;
    private final ProviderSettings provider;

    SignInPage(Accounts accounts, SessionCookie cookie, ProviderSettings provider) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Frame frame) {
        return form(frame, "", "");
    }

    private ModelAndView form(Frame frame, String email, String wrong) {
        return new ModelAndView(
                "accounts/signin",
                Map.of("frame", frame, "email", email, "wrong", wrong, "provider", provider.button()));
    }

    /** Signs in. What was typed as the address stays when the password is wrong. */
    @PostMapping("/sign-in")
    Object signIn(
            Frame frame,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = RegistrationForm.line(email);
        return switch (accounts.signIn(
                typed,
                password.length() > PasswordPolicy.LONGEST ? "" : password,
                request.getRemoteAddr(),
                Device.of(request))) {
            case Outcome.Done<Entry>(Entry entry) -> cookie.enter(request, response, entry);
            case Outcome.Refused<Entry>(Refusal refusal) ->
                frame.again(refusal, form(frame, typed, frame.sentence(refusal)));
        };
    }

    @GetMapping("/sign-in/closed")
    ModelAndView closed(Frame frame) {
        return new ModelAndView("accounts/closed", Map.of("frame", frame));
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request)
                .ifPresent(session -> accounts.person(session).ifPresent(person -> accounts.signOut(person, session)));
        cookie.remove(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        return "redirect:/";
    }

    @GetMapping("/password")
    ModelAndView askForPassword(Frame frame) {
        return ask(frame, "", Map.of());
    }

    private static ModelAndView ask(Frame frame, String email, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/ask", Map.of("frame", frame, "page", "password", "email", email, "problems", problems));
    }

    @PostMapping("/password")
    Object sendPassword(Frame frame, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        String typed = RegistrationForm.line(email);
        Optional<String> problem = RegistrationForm.emailProblem(typed);
        if (problem.isPresent()) {
            return frame.again(Kind.INVALID, ask(frame, typed, Map.of("email", problem.get())));
        }
        accounts.askForPassword(typed, request.getRemoteAddr()).orThrow();
        return "redirect:/registration/sent";
    }

    @GetMapping("/password/{link:[A-Za-z0-9_-]{43}}")
    ModelAndView replacement(Frame frame, @PathVariable String link) {
        String email = accounts.emailOf(Purpose.PASSWORD, new Secret(link)).orThrow();
        return replacement(frame, link, email, Map.of());
    }

    private static ModelAndView replacement(Frame frame, String link, String email, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/password", Map.of("frame", frame, "link", link, "email", email, "problems", problems));
    }

    @PostMapping("/password/{link:[A-Za-z0-9_-]{43}}")
    Object replace(
            Frame frame,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = new Secret(link);
        String email = accounts.emailOf(Purpose.PASSWORD, secret).orThrow();
        Optional<String> problem = PasswordPolicy.problem(password, List.of(email));
        if (problem.isPresent()) {
            return frame.again(Kind.INVALID, replacement(frame, link, email, Map.of("password", problem.get())));
        }
        return cookie.enter(
                request,
                response,
                accounts.replacePassword(secret, password, Device.of(request)).orThrow());
    }
}
