package corridor.accounts;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Language;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own account: what they are called, which language they read, and where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final People people;
    private final Sessions sessions;
    private final Codes codes;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final Self self;

    AccountPage(People people, Sessions sessions, Codes codes, Passkeys passkeys, SignIns signIns, Self self) {
        this.signIns = signIns;
        this.people = people;
        this.sessions = sessions;
        this.codes = codes;
        this.passkeys = passkeys;
        this.self = self;
    }

    @GetMapping
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Person> person = self.of(request);
        return person.isEmpty()
                ? "redirect:/sign-in"
                : page(frame, self.session(request), person.get(), person.get().name(), Map.of());
    }

    private ModelAndView page(Frame frame, Secret session, Person person, String name, Map<String, String> problems) {
        return new ModelAndView(
                "accounts/account",
                Map.of(
                        "frame",
                        frame,
                        "person",
                        person,
                        "name",
                        name,
                        "problems",
                        problems,
                        "memberships",
                        people.membershipsOf(person.id()),
                        "sessions",
                        sessions.of(person, session),
                        "signIns",
                        signIns.of(person),
                        "codes",
                        codes.on(person.id()),
                        "passkeys",
                        !passkeys.of(person).isEmpty()));
    }

    /** Corrects the name and the language. What was typed stays when something is wrong with it. */
    @PostMapping
    Object correct(
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String language,
            @RequestParam int version,
            HttpServletRequest request) {
        Person person = self.needed(request);
        String typed = RegistrationForm.line(name);
        if (typed.isEmpty() || typed.length() > RegistrationForm.LONGEST_NAME) {
            String problem = typed.isEmpty() ? "name-missing" : "too-long";
            return frame.again(
                    Kind.INVALID, page(frame, self.session(request), person, typed, Map.of("name", problem)));
        }
        Person read =
                new Person(person.id(), version, person.name(), person.email(), person.language(), person.createdAt());
        Language chosen = Language.of(language).orElse(person.language());
        people.correct(read, typed, chosen).orThrow();
        return chosen == person.language() ? "redirect:/account" : "redirect:/account?lang=" + chosen.tag();
    }

    /** Ends another session of one's own. */
    @PostMapping("/sessions/{mark}/end")
    String end(@PathVariable String mark, HttpServletRequest request) {
        sessions.end(self.needed(request), mark);
        return "redirect:/account";
    }
}
