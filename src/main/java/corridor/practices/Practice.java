package corridor.practices;

import corridor.shared.Reference;
import corridor.shared.Slug;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A practice as it is recorded, in one state and version. */
public record Practice(
        long id,
        Slug slug,
        String state,
        int version,
        Instant stateSince,
        Set<String> audience,
        @Nullable Instant releaseAt,
        int consentsMissing,
        List<String> cases,
        Origin origin,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant attestedAt,
        PracticeContent content)
        implements Case {

    public static final String KIND = "practice";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean attested() {
        return attestedAt != null;
    }
}
