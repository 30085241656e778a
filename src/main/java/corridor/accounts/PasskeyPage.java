package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A person's passkeys: added, listed, removed, and used to sign in. */
@Controller
class PasskeyPage {

    static final int LONGEST_NAME = 80;
    private static final int LONGEST_ANSWER = 20_000;

    private final Passkeys passkeys;
    private final Self self;
    private final Proof proof;
    private final SessionCookie cookie;
    private final SignIns signIns;

    PasskeyPage(Passkeys passkeys, Self self, Proof proof, SessionCookie cookie, SignIns signIns) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.self = self;
        this.proof = proof;
        this.cookie = cookie;
    }

    @GetMapping("/account/passkeys")
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Person> person = self.of(request);
        return person.isEmpty() ? "redirect:/sign-in" : page(frame, person.get(), self.session(request), "", "");
    }

    private ModelAndView page(Frame frame, Person person, Secret session, String name, String wrong) {
        return new ModelAndView(
                "accounts/passkeys",
                Map.of(
                        "frame",
                        frame,
                        "passkeys",
                        passkeys.of(person),
                        "first",
                        passkeys.allowed(person, session) instanceof Outcome.Refused,
                        "proof",
                        proof.kind(person),
                        "name",
                        name,
                        "wrong",
                        wrong));
    }

    /** What the browser needs to make a key. */
    @PostMapping("/account/passkeys/options")
    @ResponseBody
    Map<String, Object> creation(HttpServletRequest request) {
        return passkeys.creation(self.needed(request), self.session(request));
    }

    @PostMapping("/account/passkeys")
    Object add(
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = self.needed(request);
        Secret session = self.session(request);
        String typed = RegistrationForm.line(name);
        String called =
                typed.isEmpty() ? Device.of(request) : typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
        Outcome<Person> proven = this.proof.again(person, session, proof);
        if (proven instanceof Outcome.Refused<Person>(Refusal refusal)) {
            return refused(frame, person, session, typed, refusal);
        }
        return switch (passkeys.add(person, session, called, bounded(answer), Device.of(request))) {
            case Outcome.Done<Secret>(Secret renewed) -> {
                cookie.put(request, response, renewed);
                yield "redirect:/account/passkeys";
            }
            case Outcome.Refused<Secret>(Refusal refusal) -> refused(frame, person, session, typed, refusal);
        };
    }

    private ModelAndView refused(Frame frame, Person person, Secret session, String typed, Refusal refusal) {
        return frame.again(refusal, page(frame, person, session, typed, frame.sentence(refusal)));
    }

    private static String bounded(String answer) {
        return answer.length() > LONGEST_ANSWER ? "" : answer;
    }

    @PostMapping("/account/passkeys/{id:\\d{1,18}}/remove")
    Object remove(
            Frame frame,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        Person person = self.needed(request);
        Secret session = self.session(request);
        Outcome<Person> proven = this.proof.again(person, session, proof);
        Outcome<Person> removed =
                proven instanceof Outcome.Done<Person> ? passkeys.remove(person, session, id) : proven;
        return switch (removed) {
            case Outcome.Done<Person> done -> "redirect:/account/passkeys";
            case Outcome.Refused<Person>(Refusal refusal) -> refused(frame, person, session, "", refusal);
        };
    }

    /** What the browser has to sign with a key that it has for us. */
    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    Map<String, Object> request(HttpServletRequest request, HttpServletResponse response) {
        Secret browser = Secret.fresh();
        Map<String, Object> asked =
                passkeys.request(browser, request.getRemoteAddr()).orThrow();
        cookie.challenge(response, browser);
        return asked;
    }

    @PostMapping("/sign-in/passkey")
    String signIn(
            @RequestParam(defaultValue = "") String answer, HttpServletRequest request, HttpServletResponse response) {
        Secret browser = cookie.challengeOf(request)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "passkey-failed")));
        Outcome<Entry> entry = passkeys.signIn(browser, bounded(answer), Device.of(request));
        if (entry instanceof Outcome.Refused<Entry>) {
            signIns.noteFailed("passkey");
        }
        return cookie.enter(request, response, entry.orThrow());
    }
}
