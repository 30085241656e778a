package corridor.recommendations;

import corridor.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a body of the forum: who decided, when, and why.
 *
 * @param day none where nobody knows it any more
 */
public record Ruling(String body, @Nullable LocalDate day, LocalizedText why) {

    static final int LONGEST_BODY = 300;
    static final int LONGEST_WHY = 4_000;

    /** Nothing leaves the register without it. */
    boolean complete(LocalDate today) {
        return !body.isBlank()
                && body.length() <= LONGEST_BODY
                && day != null
                && !day.isAfter(today)
                && !why.isEmpty()
                && why.byTag().values().stream().allMatch(text -> text.length() <= LONGEST_WHY);
    }

    /**
     * What is decided.
     *
     * @param action a step of the lifecycle
     * @param due the new day, for what is carried on; none means no day
     * @param into the one that it is merged into
     */
    public record Step(
            String action,
            @Nullable LocalDate due,
            @Nullable Long into) {

        public static Step of(String action) {
            return new Step(action, null, null);
        }
    }
}
