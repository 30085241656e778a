package corridor.consultations.appeals;

import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation signed a call to action.
 *
 * @param wording the how manieth text it signed
 * @param sha256 of those words
 * @param signedAt none while it is only asked for
 */
public record Signature(
        long id,
        long appeal,
        long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        int wording,
        String sha256,
        @Nullable Instant signedAt)
        implements Case {

    public static final String KIND = "signature";

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    /** Whether it was ever given; what is only asked for is nobody else's business. */
    public boolean given() {
        return signedAt != null;
    }

    public boolean stands() {
        return state.equals(SignatureLifecycle.SIGNED);
    }
}
