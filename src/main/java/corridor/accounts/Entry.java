package corridor.accounts;

import corridor.shared.Secret;
import java.util.Locale;

/** What someone who proved who they are holds next: a session, or the mark of one step more. */
record Entry(Secret secret, Step step) {

    /** What is still to be done before a session begins. */
    enum Step {
        CODE,
        TERMS,
        NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
