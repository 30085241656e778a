package corridor.ui;

import corridor.shared.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a request is answered in: the one asked for, the one chosen before, the browser's, or English. */
public final class LanguageChoice {

    static final String PARAMETER = "lang";
    static final String COOKIE = "language";
    static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private LanguageChoice() {}

    public static Language of(HttpServletRequest request) {
        return of(request, Language.ALL);
    }

    /** The same, among those that are offered; English always is. */
    static Language of(HttpServletRequest request, List<Language> offered) {
        return asked(request)
                .filter(offered::contains)
                .or(() -> chosenBefore(request).filter(offered::contains))
                .orElseGet(() -> browsers(request, offered));
    }

    static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SECURE_COOKIE)
                                || cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    private static Language browsers(HttpServletRequest request, List<Language> offered) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ENGLISH;
        }
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(locale.getLanguage());
            if (language.isPresent() && offered.contains(language.get())) {
                return language.get();
            }
        }
        return Language.ENGLISH;
    }
}
