package corridor.consultations.discussions;

import corridor.shared.LocalizedText;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion came to.
 *
 * @param readers who may read the discussion
 * @param wording the how manieth text it has
 * @param until the last day for comments on it
 * @param agreed the organisations that agree with this wording
 * @param chairs the organisations that chair the cycle or body today
 */
public record Summary(
        long id,
        long discussion,
        Set<String> readers,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        LocalizedText text,
        int wording,
        @Nullable LocalDate until,
        List<Long> agreed,
        @Nullable Instant endorsedAt,
        Set<Long> chairs)
        implements Case {

    public static final String KIND = "summary";

    static final int LONGEST = 12_000;

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    public boolean circulated() {
        return state.equals(SummaryLifecycle.CIRCULATED);
    }

    Summary chairedBy(Set<Long> today) {
        return new Summary(
                id,
                discussion,
                readers,
                state,
                version,
                audience,
                cases,
                text,
                wording,
                until,
                agreed,
                endorsedAt,
                today);
    }
}
