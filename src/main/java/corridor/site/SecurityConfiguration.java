package corridor.site;

import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.accounts.SessionFilter;
import corridor.ui.SiteSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** The security chain: forms carry a token, pages load nothing from elsewhere, rights are worked out at each request. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String ROLE = "role";

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "manifest-src 'self'";

    @Bean
    SecurityFilterChain securityChain(HttpSecurity http, Rights rights, SiteSettings site, SessionFilter sessions)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(site))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::takesAForm))
                // the reader is worked out anew at each request: nothing is kept, so no session is renewed either
                .sessionManagement(management -> management.disable())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .httpStrictTransportSecurity(encrypted -> encrypted.requestMatcher(request -> site.encrypted()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(SecurityConfiguration::writeCacheControl))
                .addFilterBefore(sessions, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new DevelopmentReader(rights, site), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /**
     * A browser never sends a token of a program by itself, and with one no cookie counts; a link that ends letters says by
     * itself who may, and mail programs post to it without a form.
     */
    private static boolean takesAForm(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !SessionFilter.byToken(request)
                && !request.getRequestURI().startsWith("/unsubscribe/");
    }

    /** The token of forms, in a cookie that no script reads and that requests of other sites come without. */
    private static CookieCsrfTokenRepository formTokens(SiteSettings site) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(site.cookie("XSRF-TOKEN"));
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").secure(site.encrypted()).sameSite("Lax"));
        return tokens;
    }

    /** What a signed-in reader sees is kept nowhere; what a visitor sees is asked for again, with its mark. */
    private static void writeCacheControl(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            boolean visitor = SecurityContextHolder.getContext().getAuthentication() == null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, visitor ? "no-cache" : "private, no-store");
        }
    }

    /** Nobody reads how long each filter took, in every request. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** The filter belongs to the chain alone; by itself it would run a second time. */
    @Bean
    FilterRegistrationBean<SessionFilter> sessionsInTheChainAlone(SessionFilter sessions) {
        FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(sessions);
        registration.setEnabled(false);
        return registration;
    }

    /** In a development start, the role that was chosen with one click. */
    private static final class DevelopmentReader extends OncePerRequestFilter {

        private final Rights rights;
        private final SiteSettings site;

        DevelopmentReader(Rights rights, SiteSettings site) {
            this.rights = rights;
            this.site = site;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpSession session =
                    site.development() && !SessionFilter.byToken(request) ? request.getSession(false) : null;
            if (session != null && session.getAttribute(ROLE) instanceof Role role) {
                Reader reader = Reader.inRoles("role:" + role.code(), Set.of(role), rights);
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, "", List.of()));
            }
            chain.doFilter(request, response);
        }
    }
}
