package corridor.accounts;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a second factor at the moment of an act that binds an organisation: a code, or a sign-in with a passkey of just
 * now. A password, a recovery code and the token of a program prove nothing here.
 */
@Component
public class SecondFactor {

    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Codes codes;
    private final PasskeyStore passkeys;
    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final SiteSettings site;
    private final Clock clock;

    SecondFactor(
            Codes codes,
            PasskeyStore passkeys,
            SessionStore sessions,
            SessionCookie cookie,
            SiteSettings site,
            Clock clock) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.cookie = cookie;
        this.site = site;
        this.clock = clock;
    }

    /** What is asked for. */
    public enum Means {
        CODE,
        /** A sign-in with a passkey of just now, for those who have passkeys and no codes. */
        SESSION,
        /** They have neither yet. */
        SETUP,
        /** A development start asks nobody, and the journal says so. */
        DEVELOPMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Means means(HttpServletRequest request) {
        Optional<SessionStore.Found> session = session(request);
        if (session.filter(one -> codes.on(one.person())).isPresent()) {
            return Means.CODE;
        }
        if (site.development()) {
            return Means.DEVELOPMENT;
        }
        return session.filter(one -> !passkeys.of(one.person()).isEmpty()).isPresent() ? Means.SESSION : Means.SETUP;
    }

    private Optional<SessionStore.Found> session(HttpServletRequest request) {
        return SessionFilter.byToken(request)
                ? Optional.empty()
                : cookie.of(request).flatMap(sessions::find);
    }

    /**
     * What the journal keeps of the proof: {@code code}, {@code session} or {@code development}. Refused: factor-token,
     * factor-needed, factor-stale, factor-wrong.
     */
    @Transactional
    public Outcome<String> prove(HttpServletRequest request, String typed) {
        if (SessionFilter.byToken(request)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-token"));
        }
        Means means = means(request);
        Optional<SessionStore.Found> session = session(request);
        return switch (means) {
            case CODE ->
                session.map(one -> codes.takeShown(one.person(), typed))
                        .orElseGet(() -> Outcome.refused(Codes.FACTOR_WRONG))
                        .map(person -> means.code());
            case SESSION ->
                session.filter(SessionStore.Found::passkey)
                                .filter(one ->
                                        one.createdAt().isAfter(clock.instant().minus(JUST_NOW)))
                                .isPresent()
                        ? Outcome.done(means.code())
                        : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-stale"));
            case DEVELOPMENT -> Outcome.done(means.code());
            case SETUP -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-needed"));
        };
    }
}
