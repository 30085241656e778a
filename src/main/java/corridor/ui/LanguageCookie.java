package corridor.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers a language that was chosen by its link, and tells caches that pages differ by it. */
final class LanguageCookie implements HandlerInterceptor {

    private final boolean secure;

    LanguageCookie(SiteSettings site) {
        this.secure = site.encrypted();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
        LanguageChoice.asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(
                                        secure ? LanguageChoice.SECURE_COOKIE : LanguageChoice.COOKIE, language.tag())
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .sameSite("Lax")
                                .httpOnly(true)
                                .secure(secure)
                                .build()
                                .toString()));
        return true;
    }
}
