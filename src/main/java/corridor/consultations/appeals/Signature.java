package corridor.consultations.appeals;

import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * That an organisation signed a call to action.
 *
 * @param wording the how manieth text it signed
 * @param sha256 of those words
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
        Instant signedAt)
        implements Case {

    public static final String KIND = "signature";

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    public boolean stands() {
        return state.equals(SignatureLifecycle.SIGNED);
    }
}
