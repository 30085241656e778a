package corridor.practices.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer concludes. */
public enum Verdict {
    RECOMMEND,
    REVISE,
    NOT;

    /** As in forms, the database and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
