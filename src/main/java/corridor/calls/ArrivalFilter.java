package corridor.calls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stamps when the server began to read a request to a call, before its body is read and before any wait for the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ArrivalFilter extends OncePerRequestFilter {

    private static final String STAMP = ArrivalFilter.class.getName();

    private final Clock clock;

    ArrivalFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/calls/") && !path.startsWith("/api/v1/calls/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(STAMP, clock.instant());
        chain.doFilter(request, response);
    }

    /** When this request arrived. */
    public static Instant arrival(HttpServletRequest request, Clock clock) {
        return request.getAttribute(STAMP) instanceof Instant stamped ? stamped : clock.instant();
    }
}
