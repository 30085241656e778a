package corridor.accounts;

import corridor.shared.Secret;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords so that nobody can read them, and tells whether one is right. */
@Component
class Passwords {

    private final CredentialStore store;
    private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = encoder.encode(Secret.fresh().value());

    Passwords(CredentialStore store) {
        this.store = store;
    }

    void set(long person, String password) {
        store.put(person, encoder.encode(password));
    }

    boolean has(long person) {
        return store.passwordOf(person).isPresent();
    }

    boolean right(long person, String password) {
        return encoder.matches(password, store.passwordOf(person).orElse(nobodys));
    }

    /** Takes as long as a real comparison, so that the time of an answer tells nobody who has an account. */
    boolean pretend(String password) {
        encoder.matches(password, nobodys);
        return false;
    }
}
