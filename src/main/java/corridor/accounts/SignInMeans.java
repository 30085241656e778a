package corridor.accounts;

import corridor.actors.Person;
import org.springframework.stereotype.Component;

/** What somebody signs in with, and where they are signed in, as those see it who help them. */
@Component
class SignInMeans {

    private final CodeStore codes;
    private final PasskeyStore passkeys;
    private final SessionStore sessions;
    private final ArrivalStore arrivals;
    private final TokenStore tokens;

    SignInMeans(
            CodeStore codes, PasskeyStore passkeys, SessionStore sessions, ArrivalStore arrivals, TokenStore tokens) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.tokens = tokens;
    }

    MeansView of(Person person) {
        return new MeansView(
                person,
                codes.find(person.id()).flatMap(CodeStore.Kept::confirmedAt).isPresent(),
                codes.recoveryLeft(person.id()),
                passkeys.of(person.id()).size(),
                sessions.count(person.id()),
                tokens.of(person.id()).size());
    }

    /** Nothing but the password is left, and nobody is signed in with what was lost. */
    void takeAway(Person person) {
        codes.remove(person.id());
        passkeys.removeAll(person.id());
        sessions.removeAll(person.id());
        arrivals.removeAll(person.id());
    }

    void endSessions(Person person) {
        sessions.removeAll(person.id());
        arrivals.removeAll(person.id());
        tokens.removeAll(person.id());
    }
}
