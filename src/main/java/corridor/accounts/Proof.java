package corridor.accounts;

import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks someone who is signed in once more who they are, before what cannot be taken back: by their password, by a code
 * where they have none, and by a sign-in of just now where they have neither.
 */
@Component
class Proof {

    private static final Refusal WRONG_SESSION = Refusal.of(Kind.INVALID, "proof-wrong-session");
    private static final Map<String, Refusal> WRONG = Map.of(
            "password", Refusal.of(Kind.INVALID, "proof-wrong-password"),
            "code", Refusal.of(Kind.INVALID, "proof-wrong-code"));

    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Passwords passwords;
    private final Codes codes;
    private final SessionStore sessions;
    private final Limits limits;
    private final Clock clock;

    Proof(Passwords passwords, Codes codes, SessionStore sessions, Limits limits, Clock clock) {
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** What is asked for: {@code password}, {@code code} or {@code session}. */
    String kind(Person person) {
        return passwords.has(person.id()) ? "password" : codes.on(person.id()) ? "code" : "session";
    }

    @Transactional
    public Outcome<Person> again(Person person, Secret session, String typed) {
        if (!limits.take("again:" + person.id())) {
            return Outcome.refused(Accounts.TOO_MANY);
        }
        String kind = kind(person);
        boolean proven = switch (kind) {
            case "password" -> passwords.right(person.id(), typed);
            case "code" -> codes.take(person.id(), typed);
            default ->
                sessions.find(session)
                        .filter(found ->
                                found.createdAt().isAfter(clock.instant().minus(JUST_NOW)))
                        .isPresent();
        };
        return proven ? Outcome.done(person) : Outcome.refused(WRONG.getOrDefault(kind, WRONG_SESSION));
    }
}
