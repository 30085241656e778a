package corridor.site;

import corridor.access.Role;
import corridor.accounts.DevelopmentSessions;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One-click sign-in as each role, in a development start only: there is no such address in any other. It opens the session
 * of the demonstration's person in that role; without the demonstration, of the role alone.
 */
@Controller
@ConditionalOnBooleanProperty("corridor.site.development")
class DevelopmentSignIn {

    private final People people;
    private final DevelopmentSessions sessions;

    DevelopmentSignIn(People people, DevelopmentSessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @PostMapping("/development/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, @RequestParam String role) {
        Role chosen = Role.of(role)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood")));
        Optional<Person> person = people.byEmail(Person.demonstration(chosen.code()));
        if (person.isPresent()) {
            sessions.begin(person.get().id(), request, response);
        } else {
            request.getSession(true);
            request.changeSessionId();
            request.getSession().setAttribute(SecurityConfiguration.ROLE, chosen);
        }
        return "redirect:/";
    }
}
