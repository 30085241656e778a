package corridor.calls;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.Set;

/** A question about a call and its answer; who asked is not told. */
public record Clarification(
        long id,
        long call,
        String state,
        int version,
        Set<String> audience,
        String askedBy,
        String question,
        LocalizedText answer,
        Instant askedAt)
        implements Case {

    public static final String KIND = "clarification";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean waits() {
        return state.equals("asked");
    }
}
