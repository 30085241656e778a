package corridor.calls.submissions;

import org.jspecify.annotations.Nullable;

/**
 * Someone who stands as author.
 *
 * @param consent {@code asked}, {@code given} or {@code refused}
 */
public record Author(
        long id,
        long submission,
        @Nullable Long person,
        @Nullable Long organisation,
        String role,
        String name,
        String email,
        String consent) {

    public static final String LEAD = "lead";

    public boolean agreed() {
        return consent.equals("given");
    }

    public boolean asked() {
        return consent.equals("asked");
    }
}
