package corridor.forum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a forum reaches. */
public enum ForumKind {
    GLOBAL,
    REGIONAL,
    INTER_REGIONAL;

    /** As in files and addresses: {@code inter-regional}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ForumKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
