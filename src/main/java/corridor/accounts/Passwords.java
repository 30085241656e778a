package corridor.accounts;

import corridor.accounts.SignIn.Kind;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/** Keeps passwords so that nobody can read them, and tells whether one is right. */
@Component
class Passwords {

    /** For PBKDF2 with HMAC-SHA256 (OWASP, Password Storage Cheat Sheet, 2023). */
    private static final int ROUNDS = 600_000;

    /** With which passwords were kept before; they are kept anew when they are next used. */
    private static final int FORMER_ROUNDS = 310_000;

    private static final String MARK = ROUNDS + ":";
    private static final int SALT = 16;
    private static final int KEPT_BYTES = SALT + 32;

    private static final int MOST_WAITING = 30;

    private final CredentialStore store;
    private final SignIns signIns;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Pbkdf2PasswordEncoder encoder = encoder(ROUNDS);
    private final Pbkdf2PasswordEncoder former = encoder(FORMER_ROUNDS);
    private final Pbkdf2PasswordEncoder rest = encoder(ROUNDS - FORMER_ROUNDS);

    /** The hash of no password at all. */
    private final String nobodys = HexFormat.of().formatHex(OneTimeCode.random(KEPT_BYTES));

    Passwords(CredentialStore store, SignIns signIns) {
        this.store = store;
        this.signIns = signIns;
    }

    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    /** Whether so many passwords wait to be compared that nobody else should: each takes a processor for a while. */
    boolean busy() {
        return turns.getQueueLength() >= MOST_WAITING;
    }

    private boolean inTurn(BooleanSupplier comparison) {
        turns.acquireUninterruptibly();
        try {
            return comparison.getAsBoolean();
        } finally {
            turns.release();
        }
    }

    void set(long person, String password) {
        store.put(person, kept(password));
    }

    private String kept(String password) {
        return MARK + encoder.encode(password);
    }

    boolean has(long person) {
        return store.passwordOf(person).isPresent();
    }

    /** Whether this is somebody's password. A wrong one is noted. */
    boolean right(long person, String password) {
        String kept = store.passwordOf(person).orElse(MARK + nobodys);
        boolean current = kept.startsWith(MARK);
        boolean right = inTurn(() ->
                current ? encoder.matches(password, kept.substring(MARK.length())) : matchesFormer(password, kept));
        if (!right) {
            signIns.note(person, Kind.PASSWORD_WRONG, "");
        } else if (!current) {
            store.renew(person, kept, kept(password));
        }
        return right;
    }

    /** Takes as long as the others, so that nobody learns how long ago a password was set. */
    private boolean matchesFormer(String password, String kept) {
        boolean right = former.matches(password, kept);
        boolean nobody = rest.matches(password, nobodys);
        return right && !nobody;
    }

    /** Takes as long as a real comparison, so that the time of an answer tells nobody who has an account. */
    boolean pretend(String password) {
        boolean right = inTurn(() -> encoder.matches(password, nobodys));
        signIns.noteUnknown();
        return right;
    }
}
