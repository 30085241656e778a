package corridor.floor;

import corridor.access.Reader;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Tells those who ask apart without knowing them: by their account, or by a cookie that lasts a day. */
@Component
class Asker {

    private static final String COOKIE = "corridor-floor";
    private static final Duration LASTS = Duration.ofDays(1);
    private static final int LENGTH = 43;

    private final SiteSettings site;

    Asker(SiteSettings site) {
        this.site = site;
    }

    String of(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        return reader.person().isPresent() ? reader.actor() : guest(request, response);
    }

    private String guest(HttpServletRequest request, HttpServletResponse response) {
        Secret known = known(request).orElseGet(() -> give(response));
        return "guest:" + HexFormat.of().formatHex(known.digest(), 0, 16);
    }

    private Optional<Secret> known(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(site.cookie(COOKIE)))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == LENGTH)
                        .map(Secret::new)
                        .findFirst();
    }

    private Secret give(HttpServletResponse response) {
        Secret fresh = Secret.fresh();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(site.cookie(COOKIE), fresh.value())
                        .path("/")
                        .httpOnly(true)
                        .secure(site.encrypted())
                        .sameSite("Lax")
                        .maxAge(LASTS)
                        .build()
                        .toString());
        return fresh;
    }
}
