package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever looks at their own account. */
@Component
class Self {

    private final Sessions sessions;
    private final SessionCookie cookie;

    Self(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    Optional<Person> of(HttpServletRequest request) {
        return cookie.of(request).flatMap(sessions::person);
    }

    /** Refused for one whose session has ended. */
    Person needed(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
    }

    Secret session(HttpServletRequest request) {
        return cookie.of(request).orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")));
    }
}
