package corridor.actors.verification;

import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation's identity; it has the organisation's id.
 *
 * @param validUntil the last day of a verification
 * @param verifiedBy as the audit names them
 * @param reason why it was declined; empty otherwise
 */
public record Verification(
        long id,
        String state,
        int version,
        Set<String> audience,
        Instant since,
        @Nullable LocalDate validUntil,
        @Nullable String verifiedBy,
        String reason)
        implements Case {

    public static final String KIND = "organisation-verification";

    static final int SOON_DAYS = 60;

    @Override
    public Set<Long> organisations() {
        return Set.of(id);
    }

    /** Its state as of a day: verified ones run out by the clock, whether or not it has been noted yet. */
    public String stateOn(LocalDate day) {
        if (!state.equals(VerificationLifecycle.VERIFIED) || validUntil == null) {
            return state;
        }
        if (validUntil.isBefore(day)) {
            return VerificationLifecycle.LAPSED;
        }
        return validUntil.minusDays(SOON_DAYS).isBefore(day) ? "expiring" : state;
    }
}
