package corridor.ui;

import corridor.access.Reader;
import corridor.access.Rights;
import corridor.ui.OperatorLook.Look;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
public class Frames {

    private final Messages messages;
    private final SiteSettings settings;
    private final List<NavigationEntry> navigation;
    private final Looks looks;
    private final Reader visitor;

    Frames(Messages messages, SiteSettings settings, List<NavigationEntry> navigation, Rights rights, Looks looks) {
        this.messages = messages;
        this.visitor = Reader.visitor(rights);
        this.settings = settings;
        this.looks = looks;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    public Frame of(HttpServletRequest request) {
        Look look = looks.now();
        return new Frame(
                messages,
                LanguageChoice.of(request, look.languages()),
                reader(),
                new Frame.Site(
                        look.name(),
                        settings.url(),
                        navigation,
                        settings.development(),
                        settings.demonstration(),
                        look),
                path(request),
                partial(request),
                () -> token(request));
    }

    /** Going back in the browser asks for the whole page. */
    private static boolean partial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Whoever this request comes from. */
    public Reader reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : visitor;
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Frame.FormToken("_csrf", "")
                : new Frame.FormToken(token.getParameterName(), token.getToken());
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query = request.getQueryString();
        String kept =
                query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
