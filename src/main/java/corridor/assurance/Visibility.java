package corridor.assurance;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a fact, from when, and how many consents it still waits for.
 *
 * @param given organisations that agree
 * @param content the words to which they agree, as their module wrote them
 */
public record Visibility(
        Set<String> audience, @Nullable Instant releaseAt, int consentsMissing, Set<Long> given, String content) {}
