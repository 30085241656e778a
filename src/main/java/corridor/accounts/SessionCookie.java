package corridor.accounts;

import corridor.shared.Secret;
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

    private static final String ARRIVAL = "corridor-arrival";
    private static final String DEPARTURE = "corridor-departure";
    private static final String CHALLENGE = "corridor-challenge";
    private static final Duration ARRIVING = Duration.ofMinutes(10);

    private final boolean secure;
    private final String name;
    private final Duration longest;

    SessionCookie(SiteSettings site, AccountSettings settings) {
        this.secure = site.encrypted();
        this.name = site.cookie("corridor-session");
        this.longest = settings.sessionLongest();
    }

    Optional<Secret> of(HttpServletRequest request) {
        return held(request, name);
    }

    /** The mark of someone who has a step left. */
    Optional<Secret> arrivalOf(HttpServletRequest request) {
        return held(request, onPath(ARRIVAL));
    }

    /** The mark of a browser that went to the provider of identity. */
    Optional<Secret> departureOf(HttpServletRequest request) {
        return held(request, onPath(DEPARTURE));
    }

    void depart(HttpServletResponse response, Secret browser) {
        write(response, onPath(DEPARTURE), "/sign-in/provider", browser.value(), ARRIVING);
    }

    /** The mark of a browser that was given something to sign with a passkey. */
    Optional<Secret> challengeOf(HttpServletRequest request) {
        return held(request, onPath(CHALLENGE));
    }

    void challenge(HttpServletResponse response, Secret browser) {
        write(response, onPath(CHALLENGE), "/sign-in/passkey", browser.value(), ARRIVING);
    }

    /** A cookie for a part of the site cannot have the stricter beginning of a name. */
    private String onPath(String part) {
        return secure ? "__Secure-" + part : part;
    }

    private static Optional<Secret> held(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name)
                                && cookie.getValue().length() < 100)
                        .findFirst()
                        .map(cookie -> new Secret(cookie.getValue()));
    }

    /** Keeps what someone who comes in holds now, and tells where they go on. */
    String enter(HttpServletRequest request, HttpServletResponse response, Entry entry) {
        if (entry.step() == Entry.Step.NONE) {
            put(request, response, entry.secret());
            arrivalOf(request).ifPresent(used -> write(response, onPath(ARRIVAL), "/sign-in", "", Duration.ZERO));
            return "redirect:/account";
        }
        write(response, onPath(ARRIVAL), "/sign-in", entry.secret().value(), ARRIVING);
        return "redirect:/sign-in/" + entry.step().code();
    }

    /** Begins a session in a browser. A role that was chosen there with one click before is given up. */
    void put(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        write(response, name, "/", secret.value(), longest);
    }

    void remove(HttpServletResponse response) {
        write(response, name, "/", "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String cookie, String path, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path(path)
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
