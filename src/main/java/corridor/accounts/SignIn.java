package corridor.accounts;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened at the door of an account.
 *
 * @param device what the browser said it is; blank where none was asked
 */
public record SignIn(Instant at, Kind kind, String device) {

    /** What happened. */
    public enum Kind {
        ENTERED,
        ENTERED_STRONG,
        PASSWORD_WRONG,
        CODE_WRONG,
        LEFT,
        ENDED;

        /** As in messages and the database: {@code password-wrong}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether somebody was kept out. */
        public boolean failed() {
            return this == PASSWORD_WRONG || this == CODE_WRONG;
        }
    }
}
