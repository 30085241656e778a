package corridor.programme.releases;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A programme as it was released. It never changes: what is corrected is released anew.
 *
 * @param livedWith conflicts that it was released with, each with the reason, by what they were about
 */
public record ProgrammeRelease(
        long id,
        long cycle,
        int number,
        String state,
        int version,
        Set<String> audience,
        List<Entry> entries,
        Map<String, String> livedWith,
        String note,
        Instant releasedAt)
        implements Case {

    public static final String KIND = "programme-release";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean stands() {
        return state.equals(ReleaseLifecycle.RELEASED);
    }
}
