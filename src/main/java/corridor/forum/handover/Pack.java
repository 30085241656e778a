package corridor.forum.handover;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one chair hands to the next.
 *
 * @param lessons what the secretariat learned, in its own words
 * @param holders the organisations that chair the cycle today
 * @param signers those that do, or did within the last ninety days
 * @param receivers those that are named for the next cycle
 * @param signature none until it is signed
 */
public record Pack(
        long id,
        long cycle,
        String state,
        int version,
        Set<String> audience,
        LocalizedText lessons,
        Set<Long> holders,
        Set<Long> signers,
        Set<Long> receivers,
        @Nullable Signature signature,
        @Nullable Instant receivedAt)
        implements Case {

    public static final String KIND = "pack";

    @Override
    public Set<Long> organisations() {
        return holders;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    /** Who signed for which organisation, when, and what: the hash of all files. */
    public record Signature(String by, long organisation, Instant at, String sha256) {}
}
