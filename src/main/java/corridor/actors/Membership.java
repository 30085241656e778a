package corridor.actors;

import corridor.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person plays for a term; its rights end with the term.
 *
 * @param organisation for which it is played; none for the platform as a whole
 * @param ends the last day; none where no end is set
 */
public record Membership(
        long id,
        long person,
        @Nullable Long organisation,
        Role role,
        LocalDate starts,
        @Nullable LocalDate ends) {}
