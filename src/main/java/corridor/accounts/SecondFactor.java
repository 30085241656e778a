package corridor.accounts;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a second factor at the moment of an act that binds an organisation: a code, or a sign-in with a passkey of just
 * now. It has to exist for some time already, so that nobody adds one in a session that they took over and acts at once. A
 * password, a recovery code and the token of a program prove nothing here.
 */
@Component
public class SecondFactor {

    private static final Duration JUST_NOW = Duration.ofMinutes(5);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Codes codes;
    private final PasskeyStore passkeys;
    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final FactorSettings settings;
    private final SiteSettings site;
    private final Clock clock;

    SecondFactor(
            Codes codes,
            PasskeyStore passkeys,
            SessionStore sessions,
            SessionCookie cookie,
            FactorSettings settings,
            SiteSettings site,
            Clock clock) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.cookie = cookie;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** What is asked for. */
    public enum Means {
        CODE,
        /** A sign-in with a passkey of just now, for those who have passkeys and no codes that are old enough. */
        SESSION,
        /** None of theirs exists for long enough. */
        YOUNG,
        /** They have neither yet. */
        SETUP,
        /** A development start asks nobody, and the journal says so. */
        DEVELOPMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for now.
     *
     * @param from when the first of theirs is old enough; none where they have none
     */
    private record Standing(Means means, Optional<Instant> from) {}

    public Means means(HttpServletRequest request) {
        return standing(session(request)).means();
    }

    /** Why none of theirs proves anything yet, and when one will; none where that is not what stands in the way. */
    public Optional<Refusal> young(HttpServletRequest request) {
        Standing standing = standing(session(request));
        return standing.from().filter(from -> standing.means() == Means.YOUNG).map(SecondFactor::young);
    }

    private static Refusal young(Instant from) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Refusal.of(Kind.FORBIDDEN, "factor-young", MINUTE.format(minute.atOffset(ZoneOffset.UTC)));
    }

    private Standing standing(Optional<SessionStore.Found> session) {
        Optional<Instant> code = session.flatMap(one -> codes.since(one.person()));
        List<Instant> keys = session.stream()
                .flatMap(one -> passkeys.of(one.person()).stream())
                .map(Passkey::createdAt)
                .toList();
        Optional<Instant> from = Stream.concat(code.stream(), keys.stream())
                .min(Instant::compareTo)
                .map(this::oldEnough);
        if (code.filter(this::isOld).isPresent()) {
            return new Standing(Means.CODE, from);
        }
        if (site.development() && code.isEmpty()) {
            return new Standing(Means.DEVELOPMENT, from);
        }
        Means means =
                keys.stream().anyMatch(this::isOld) ? Means.SESSION : from.isPresent() ? Means.YOUNG : Means.SETUP;
        return new Standing(means, from);
    }

    private Instant oldEnough(Instant since) {
        return since.plus(settings.factorAge());
    }

    private boolean isOld(Instant since) {
        return !oldEnough(since).isAfter(clock.instant());
    }

    private Optional<SessionStore.Found> session(HttpServletRequest request) {
        return SessionFilter.byToken(request)
                ? Optional.empty()
                : cookie.of(request).flatMap(sessions::find);
    }

    /**
     * What the journal keeps of the proof: {@code code}, {@code session} or {@code development}. Refused: factor-token,
     * factor-needed, factor-young, factor-stale, factor-wrong.
     */
    @Transactional
    public Outcome<String> prove(HttpServletRequest request, String typed) {
        if (SessionFilter.byToken(request)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-token"));
        }
        Optional<SessionStore.Found> session = session(request);
        Standing standing = standing(session);
        Means means = standing.means();
        return switch (means) {
            case CODE ->
                session.map(one -> codes.takeShown(one.person(), typed))
                        .orElseGet(() -> Outcome.refused(Codes.FACTOR_WRONG))
                        .map(person -> means.code());
            case SESSION -> opened(session).map(since -> means.code());
            case DEVELOPMENT -> Outcome.done(means.code());
            case YOUNG -> Outcome.refused(young(standing.from().orElseThrow()));
            case SETUP -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-needed"));
        };
    }

    /** By a key that is old enough, and just now. */
    private Outcome<Instant> opened(Optional<SessionStore.Found> session) {
        Optional<Instant> key = session.filter(
                        one -> one.createdAt().isAfter(clock.instant().minus(JUST_NOW)))
                .flatMap(SessionStore.Found::passkeySince);
        return key.map(since -> isOld(since) ? Outcome.done(since) : Outcome.<Instant>refused(young(oldEnough(since))))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "factor-stale")));
    }
}
