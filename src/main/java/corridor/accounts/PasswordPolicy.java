package corridor.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/**
 * Which passwords are refused: short ones, and those that are guessed early because they are common or made of what is
 * known of their owner. Nothing else is asked for (NIST SP 800-63B, 3.1.1).
 */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** What is looked at: the work grows with the square of the length. */
    private static final int JUDGED = 64;

    private static final double EASY = 1e8;

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private PasswordPolicy() {}

    /** What is wrong with it, if anything: the message key below {@code accounts.wrong}. */
    static Optional<String> problem(String password, List<String> known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("too-long");
        }
        String judged = password.substring(0, Math.min(JUDGED, password.length()));
        return GUESSES.measure(judged, known).getGuesses() < EASY ? Optional.of("password-easy") : Optional.empty();
    }
}
