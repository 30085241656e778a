package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up one-time codes, new recovery codes, and doing without. */
@Controller
@RequestMapping("/account/codes")
class CodesPage {

    private final Codes codes;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Self self;
    private final Proof proof;

    CodesPage(Codes codes, Passkeys passkeys, Sessions sessions, SessionCookie cookie, Self self, Proof proof) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.cookie = cookie;
        this.self = self;
        this.proof = proof;
    }

    @GetMapping
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Person> person = self.of(request);
        return person.isEmpty() ? "redirect:/sign-in" : page(frame, request, person.get(), "", "");
    }

    private ModelAndView page(
            Frame frame, HttpServletRequest request, Person person, String wrongCode, String wrongProof) {
        return new ModelAndView(
                "accounts/codes",
                Map.of(
                        "frame",
                        frame,
                        "codes",
                        codes.view(person),
                        "needed",
                        sessions.holder(self.session(request))
                                .filter(Sessions.Holder::weak)
                                .isPresent(),
                        "passkeyFirst",
                        passkeys.allowed(person, self.session(request)) instanceof Outcome.Refused,
                        "proof",
                        proof.kind(person),
                        "wrongCode",
                        wrongCode,
                        "wrongProof",
                        wrongProof));
    }

    @PostMapping
    String begin(HttpServletRequest request) {
        codes.begin(
                passkeys.allowed(self.needed(request), self.session(request)).orThrow());
        return "redirect:/account/codes";
    }

    /** Confirms with a code. Every other session ends, and this one begins anew. */
    @PostMapping("/confirm")
    ModelAndView confirm(
            Frame frame,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person =
                passkeys.allowed(self.needed(request), self.session(request)).orThrow();
        return switch (codes.confirm(person, code)) {
            case Outcome.Done<List<String>>(List<String> recovery) -> {
                sessions.endAll(person.id());
                cookie.put(request, response, sessions.begin(person.id(), Device.of(request), true));
                yield recovery(frame, recovery);
            }
            case Outcome.Refused<List<String>>(Refusal refusal) ->
                frame.again(refusal, page(frame, request, person, frame.sentence(refusal), ""));
        };
    }

    private static ModelAndView recovery(Frame frame, List<String> recovery) {
        return new ModelAndView("accounts/recovery", Map.of("frame", frame, "codes", recovery));
    }

    @PostMapping("/recovery")
    ModelAndView renew(Frame frame, @RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        Person person = self.needed(request);
        return switch (this.proof.again(person, self.session(request), proof)) {
            case Outcome.Done<Person> done -> recovery(frame, codes.renewRecovery(done.value()));
            case Outcome.Refused<Person>(Refusal refusal) ->
                frame.again(refusal, page(frame, request, person, "", frame.sentence(refusal)));
        };
    }

    @PostMapping("/off")
    Object off(Frame frame, @RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        Person person = self.needed(request);
        return switch (this.proof.again(person, self.session(request), proof)) {
            case Outcome.Done<Person> done -> {
                codes.off(done.value());
                yield "redirect:/account/codes";
            }
            case Outcome.Refused<Person>(Refusal refusal) ->
                frame.again(refusal, page(frame, request, person, "", frame.sentence(refusal)));
        };
    }
}
