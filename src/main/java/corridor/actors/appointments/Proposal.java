package corridor.actors.appointments;

import corridor.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who shall have which role, and when. */
public record Proposal(
        String email,
        String name,
        Role role,
        @Nullable Long organisation,
        LocalDate starts,
        @Nullable LocalDate ends) {}
