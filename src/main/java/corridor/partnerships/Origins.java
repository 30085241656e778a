package corridor.partnerships;

import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The record out of which a partnership comes, as an address or a program names it. */
final class Origins {

    private static final Pattern WRITTEN = Pattern.compile("[a-z-]{1,40}:\\d{1,18}");

    private Origins() {}

    /** None where nothing is named; refused where that names no record. */
    static @Nullable Reference read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!WRITTEN.matcher(typed).matches()) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "tie-unseen"));
        }
        return Reference.parse(typed);
    }
}
