package corridor.consultations.discussions;

import corridor.shared.Language;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in a discussion for an organisation.
 *
 * @param readers who may read the discussion
 * @param question which question it answers, from 1; none where it is general
 * @param wording of the summary that it comments on; none where it was said before there was one
 * @param named whether others read whose it is
 */
public record Post(
        long id,
        long discussion,
        Set<String> readers,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        @Nullable Integer question,
        @Nullable Integer wording,
        long organisation,
        boolean named,
        String text,
        Language language,
        Instant madeAt)
        implements Case {

    public static final String KIND = "post";

    static final int LONGEST = 4_000;

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    public boolean waits() {
        return state.equals(PostLifecycle.WAITING);
    }
}
