package corridor.partnerships.agreements;

import corridor.shared.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one party says that an agreement is carried out.
 *
 * @param confirmedBy another party that says so, too
 */
public record Claim(
        long id,
        long organisation,
        LocalizedText what,
        @Nullable LocalDate since,
        Instant madeAt,
        @Nullable Long confirmedBy) {}
