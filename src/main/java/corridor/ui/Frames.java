package corridor.ui;

import corridor.access.Reader;
import corridor.access.Rights;
import corridor.shared.Language;
import corridor.ui.OperatorLook.Look;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Waiting> waiting;
    private final ObjectProvider<RecordAct> acts;

    Frames(
            Messages messages,
            SiteSettings settings,
            List<NavigationEntry> navigation,
            Rights rights,
            ObjectProvider<Waiting> waiting,
            ObjectProvider<RecordAct> acts,
            Looks looks) {
        this.messages = messages;
        this.waiting = waiting;
        this.acts = acts;
        this.visitor = Reader.visitor(rights);
        this.settings = settings;
        this.looks = looks;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    public Frame of(HttpServletRequest request) {
        Look look = looks.now();
        Reader reader = reader();
        return new Frame(
                messages,
                LanguageChoice.of(request, look.languages()),
                reader,
                site(look),
                path(request),
                partial(request),
                () -> token(request),
                () -> waiting(reader));
    }

    /** Of one who is not signed in, for what is written once for many. */
    public Frame visitor(Language language, String path) {
        Look look = looks.now();
        return new Frame(
                messages, language, visitor, site(look), path, true, () -> new Frame.FormToken("_csrf", ""), () -> 0);
    }

    private Frame.Site site(Look look) {
        return new Frame.Site(
                look.name(),
                settings.url(),
                navigation,
                settings.development(),
                settings.demonstration(),
                look,
                acts.stream().toList());
    }

    private long waiting(Reader reader) {
        Waiting counted = reader.signedIn() ? waiting.getIfAvailable() : null;
        return counted == null ? 0 : counted.count(reader);
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
