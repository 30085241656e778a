package corridor.accounts;

import corridor.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Opens a session without a password, in a development start only. */
@Component
@ConditionalOnBooleanProperty("corridor.site.development")
public class DevelopmentSessions {

    private final SessionStore sessions;
    private final SessionCookie cookie;

    DevelopmentSessions(SessionStore sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    public void begin(long person, HttpServletRequest request, HttpServletResponse response) {
        Secret secret = Secret.fresh();
        sessions.insert(secret, person, Device.of(request), true, null);
        cookie.put(request, response, secret);
    }
}
