package corridor.practices.confirmations;

import corridor.shared.Language;
import corridor.workflow.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks whether an entry is its organisation's own, and what came of it.
 *
 * @param stateSince when it was sent, answered or replaced
 * @param person the focal point whom it was written to; none where the secretariat gave an address
 * @param message what is wrong, as its reader wrote; blank once that was forgotten
 */
record Confirmation(
        long id,
        long practice,
        String state,
        int version,
        Instant stateSince,
        Set<String> audience,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Long person,
        String name,
        String email,
        Language language,
        @Nullable String message)
        implements Case {

    static final String KIND = "confirmation";

    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    boolean open(Instant now) {
        return state.equals(ConfirmationLifecycle.SENT) && now.isBefore(expiresAt);
    }

    /** Whether the button was only pressed twice. */
    boolean justSentTo(Addressee addressee, Instant now) {
        return email.equals(addressee.email()) && now.isBefore(createdAt.plus(A_MOMENT));
    }

    /** As people see it: a letter that nobody answered in time has expired. */
    String standing(Instant now) {
        return state.equals(ConfirmationLifecycle.SENT) && !open(now) ? "expired" : state;
    }
}
