package corridor.forum.sessions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read a session once it is public. */
public enum Reach {
    PUBLIC,
    COMMUNITY,
    /** Those who take part in the cycle. */
    FORUM,
    /** Those who are invited. */
    RESTRICTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reach> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
