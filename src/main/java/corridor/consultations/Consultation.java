package corridor.consultations;

import corridor.shared.Composition;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consultation of a forum.
 *
 * @param unanswered how many contributions nobody has answered yet
 * @param chairs the organisations that chair its cycle today
 */
public record Consultation(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Content content,
        int unanswered,
        Set<Long> chairs,
        List<String> sources)
        implements Case {

    public static final String KIND = "consultation";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 8_000;
    static final int MOST_TAKEAWAYS = 30;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/consultations/" + slug;
    }

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    Consultation chairedBy(Set<Long> today) {
        return new Consultation(id, slug, state, version, audience, cases, content, unanswered, today, sources);
    }

    /**
     * What is said of it.
     *
     * @param cycle that it prepares; none for one that stands by itself
     * @param day the first; none where nobody knows it
     * @param composition who took part
     */
    public record Content(
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            Composition composition,
            List<LocalizedText> takeaways) {}
}
