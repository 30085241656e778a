package corridor.assurance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a party says to exactly these words.
 *
 * @param answer {@code asked}, {@code given}, {@code withheld} or {@code withdrawn}
 * @param note for the other parties alone
 */
public record Consent(
        long organisation, String answer, @Nullable Instant at, String note) {

    static final String ASKED = "asked";
    static final String GIVEN = "given";
    static final String WITHHELD = "withheld";
    static final String WITHDRAWN = "withdrawn";

    public boolean given() {
        return answer.equals(GIVEN);
    }
}
