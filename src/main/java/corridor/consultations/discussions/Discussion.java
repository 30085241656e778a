package corridor.consultations.discussions;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A discussion in writing.
 *
 * @param closesAt when it takes nothing more; none while no last day is given
 * @param endorsed whether its summary is
 * @param chairs the organisations that chair its cycle or body today
 */
public record Discussion(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Content content,
        @Nullable Instant closesAt,
        boolean endorsed,
        Set<Long> chairs)
        implements Case {

    public static final String KIND = "discussion";

    public static final List<String> REACHES = List.of("public", "community", "circle");

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 8_000;
    static final int MOST_QUESTIONS = 12;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/discussions/" + slug;
    }

    public boolean open() {
        return state.equals(DiscussionLifecycle.OPEN);
    }

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    Discussion chairedBy(Set<Long> today) {
        return new Discussion(id, slug, state, version, audience, cases, content, closesAt, endorsed, today);
    }

    /**
     * What is said of it.
     *
     * @param cycle that opens it, or
     * @param body that opens it
     * @param reach who reads it: everybody, members, or only those of the cycle or body
     * @param moderated whether the secretariat reads what is said before others do
     */
    public record Content(
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            @Nullable Long body,
            String reach,
            boolean moderated,
            List<LocalizedText> questions,
            @Nullable LocalDate lastDay) {}
}
