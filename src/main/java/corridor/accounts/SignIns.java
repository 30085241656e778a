package corridor.accounts;

import corridor.accounts.SignIn.Kind;
import corridor.actors.Person;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what happens at the doors of accounts: for their owners in the database, for the operator as lines of the log that
 * hold an account's number and nothing else of a person.
 */
@Component
class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final int SHOWN = 20;
    private static final long NOBODY = 0;

    private final SignInStore store;

    SignIns(SignInStore store) {
        this.store = store;
    }

    void note(long person, Kind kind, String device) {
        store.insert(person, kind, device);
        if (kind.failed()) {
            log.warn("sign-in: {}, account {}", kind.code(), person);
        } else {
            log.info("sign-in: {}, account {}", kind.code(), person);
        }
    }

    /** A password was given for an address without an account, which does the same work as a wrong one. */
    void noteUnknown() {
        store.insert(NOBODY, Kind.PASSWORD_WRONG, "");
        log.warn("sign-in: {}, no account", Kind.PASSWORD_WRONG.code());
    }

    /** A way in that failed before anybody knew whose account it was. */
    void noteFailed(String means) {
        log.warn("sign-in: {} failed, no account", means);
    }

    /** The latest of somebody's own, the newest first. */
    List<SignIn> of(Person person) {
        return store.of(person.id(), SHOWN);
    }
}
