package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's tokens for the API: made, listed, revoked. */
@Controller
@RequestMapping("/account/tokens")
class TokenPage {

    private final Tokens tokens;
    private final Sessions sessions;
    private final Self self;

    TokenPage(Tokens tokens, Sessions sessions, Self self) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.self = self;
    }

    @GetMapping
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Person> person = self.of(request);
        return person.isEmpty() ? "redirect:/sign-in" : page(frame, person.get(), TokenForm.BLANK, Map.of());
    }

    private ModelAndView page(Frame frame, Person person, TokenForm typed, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/tokens",
                Map.of(
                        "frame",
                        frame,
                        "tokens",
                        tokens.of(person),
                        "rights",
                        Tokens.grantable(frame.reader()),
                        "typed",
                        typed,
                        "problems",
                        problems));
    }

    /** Makes a token, and shows it on the answer itself: it is kept nowhere. */
    @PostMapping
    ModelAndView make(Frame frame, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Person person = self.needed(request);
        TokenForm typed = TokenForm.of(fields);
        Map<String, String> problems = typed.problems(Tokens.grantable(frame.reader()));
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, page(frame, person, typed, problems));
        }
        String token = tokens.make(person, typed, sessions.strong(self.session(request)))
                .orThrow();
        return new ModelAndView("accounts/token", Map.of("frame", frame, "name", typed.name(), "token", token));
    }

    @PostMapping("/{id:\\d{1,18}}/revoke")
    String revoke(@PathVariable long id, HttpServletRequest request) {
        tokens.revoke(self.needed(request), id);
        return "redirect:/account/tokens";
    }
}
