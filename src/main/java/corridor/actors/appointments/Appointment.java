package corridor.actors.appointments;

import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role that someone is to have.
 *
 * @param person none until whoever has the address opens an account
 * @param organisation for which it is; none for the whole platform
 * @param proposedBy as the audit names them
 * @param replaces the membership that ends when this begins
 */
public record Appointment(
        long id,
        Way way,
        String state,
        int version,
        Set<String> audience,
        Instant since,
        @Nullable Long person,
        String email,
        String name,
        @Nullable Long organisation,
        Role role,
        LocalDate starts,
        @Nullable LocalDate ends,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable Long replaces)
        implements Case {

    public static final String KIND = "appointment";

    /** The right that whoever decides on it needs. */
    public Right deciding() {
        return way == Way.REQUEST ? AppointmentLifecycle.ACCEPTING : AppointmentLifecycle.CONFIRMING;
    }

    /** Whether something is still to come of it: an answer, or an account. */
    boolean waits() {
        return state.equals(AppointmentLifecycle.PROPOSED)
                || (state.equals(AppointmentLifecycle.GRANTED) && person == null);
    }

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }
}
