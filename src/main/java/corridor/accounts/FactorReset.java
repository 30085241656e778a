package corridor.accounts;

import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;

/**
 * That somebody's one-time codes and passkeys be taken away, because they lost them.
 *
 * @param person whose they are
 * @param askedBy as the audit names them
 */
record FactorReset(
        long id,
        String state,
        int version,
        Set<String> audience,
        Instant since,
        long person,
        String reason,
        String askedBy)
        implements Case {

    static final String KIND = "factor-reset";
}
