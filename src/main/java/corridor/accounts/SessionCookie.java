package corridor.accounts;

import corridor.ui.SiteSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie in which a browser keeps its session. No script can read it, and no other site sends it along. */
@Component
class SessionCookie {

    private static final String NAME = "corridor-session";

    private final boolean secure;
    private final Duration longest;

    SessionCookie(SiteSettings site, AccountSettings settings) {
        this.secure = site.url().startsWith("https:");
        this.longest = settings.sessionLongest();
    }

    Optional<Secret> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME)
                                && cookie.getValue().length() < 100)
                        .findFirst()
                        .map(cookie -> new Secret(cookie.getValue()));
    }

    /** Begins a session in a browser. A role that was chosen there with one click before is given up. */
    void put(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        write(response, secret.value(), longest);
    }

    void remove(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
