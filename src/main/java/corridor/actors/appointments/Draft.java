package corridor.actors.appointments;

import corridor.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written of a new appointment. */
record Draft(
        Way way,
        @Nullable Long person,
        String email,
        String name,
        @Nullable Long organisation,
        Role role,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Long replaces) {}
