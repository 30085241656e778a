package corridor.accounts;

import corridor.access.Reader;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Makes the holder of a session, or of a token for the API, the reader of their request. Part of the security chain, and of nothing else. */
@Component
public class SessionFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionFilter.class);

    /** Where someone goes who has to set up a second factor first; nothing else is of use to them. */
    private static final String SETUP = "/account/codes";

    private static final List<String> OPEN_TO_ALL = List.of(
            "/account", "/sign-", "/terms", "/privacy", "/password", "/webjars/", "/api", "/error", "/actuator");

    private static final String BEARER = "Bearer ";
    private static final String READER = SessionFilter.class.getName() + ".reader";
    private static final int LONGEST_TOKEN = 100;

    private final Sessions sessions;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final HandlerExceptionResolver refusals;

    SessionFilter(
            Sessions sessions,
            Tokens tokens,
            SessionCookie cookie,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
        this.refusals = refusals;
    }

    /** Whether a program shows a token: then no cookie counts, and no form could have sent it. */
    public static boolean byToken(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null
                && said.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** A page that tells of an error knows whose request it was, without asking the database, which may be what failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (request.getAttribute(READER) instanceof Reader reader) {
                become(reader);
            }
            chain.doFilter(request, response);
            return;
        }
        if (byToken(request)) {
            goOnWithToken(request, response, chain);
            return;
        }
        Optional<Sessions.Holder> holder = cookie.of(request).flatMap(sessions::holder);
        holder.ifPresent(one -> {
            become(one.reader());
            request.setAttribute(READER, one.reader());
        });
        if (holder.filter(Sessions.Holder::weak).isPresent() && leadsAside(request)) {
            response.sendRedirect(SETUP);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void goOnWithToken(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String said = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        String token = said.substring(BEARER.length()).strip();
        Optional<Reader> reader = token.length() > LONGEST_TOKEN ? Optional.empty() : tokens.reader(token);
        if (reader.isPresent()) {
            become(reader.get());
            chain.doFilter(request, response);
        } else {
            log.warn("sign-in: token failed, no account");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refusals.resolveException(
                    request, response, null, new RefusedException(Refusal.of(Kind.UNKNOWN, "token-wrong")));
        }
    }

    private static void become(Reader reader) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, "", List.of()));
    }

    private static boolean leadsAside(HttpServletRequest request) {
        return request.getMethod().equals("GET") && OPEN_TO_ALL.stream().noneMatch(request.getRequestURI()::startsWith);
    }
}
