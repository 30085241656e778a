package corridor.recommendations;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a forum recommends. It keeps its number, address and history for as long as there is a register, whatever cycle it
 * is in.
 *
 * @param number blank until it is issued
 * @param cycle the one that it is in now
 * @param wording the how manieth text it has
 * @param keepers the organisations that drafted it: chairs of that day, and the team of the session
 * @param chairs the organisations that chair its cycle today
 */
public record Recommendation(
        long id,
        String slug,
        String number,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long forum,
        long firstCycle,
        long cycle,
        Content content,
        int wording,
        @Nullable Long mergedInto,
        Set<Long> keepers,
        Set<Long> chairs,
        List<String> sources)
        implements Case {

    public static final String KIND = "recommendation";

    /** How it is called in threads and letters: the beginning of its text. */
    static final int SHORT = 120;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/recommendations/" + slug;
    }

    @Override
    public Set<Long> organisations() {
        Set<Long> both = new HashSet<>(keepers);
        both.addAll(chairs);
        return Set.copyOf(both);
    }

    boolean issued() {
        return !number.isEmpty();
    }

    boolean open() {
        return state.equals(RecommendationLifecycle.OPEN);
    }

    Recommendation chairedBy(Set<Long> today) {
        return new Recommendation(
                id,
                slug,
                number,
                state,
                version,
                audience,
                cases,
                forum,
                firstCycle,
                cycle,
                content,
                wording,
                mergedInto,
                keepers,
                today,
                sources);
    }

    /**
     * What is said.
     *
     * @param session where it was worked out
     * @param source the paper or meeting it comes from, where that is no session
     * @param due by when it should be seen to; none means no day
     */
    public record Content(
            LocalizedText text,
            List<Addressee> addressees,
            List<String> themes,
            List<String> objectives,
            @Nullable LocalDate due,
            @Nullable Long session,
            String source) {}
}
