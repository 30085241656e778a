package corridor.site;

import corridor.access.Role;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One-click sign-in as each role, in a development start only: there is no such address in any other. */
@Controller
@ConditionalOnBooleanProperty("corridor.site.development")
class DevelopmentSignIn {

    @PostMapping("/development/sign-in")
    String signIn(HttpServletRequest request, @RequestParam String role) {
        Role chosen = Role.of(role)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood")));
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SecurityConfiguration.ROLE, chosen);
        return "redirect:/";
    }
}
