package corridor.forum.sessions;

import corridor.forum.Origin;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of a cycle, or one of a forum of which nobody knows the cycle.
 *
 * @param team the organisations of its team, whose record it is
 * @param chairs the organisations that chair its cycle today
 * @param position where it stands among those of its cycle
 */
public record Session(
        long id,
        long forum,
        String forumSlug,
        @Nullable Long cycle,
        String slug,
        String state,
        int version,
        Set<String> audience,
        Content content,
        Set<Long> team,
        Set<Long> chairs,
        Setting setting,
        int position,
        Origin origin,
        List<String> sources)
        implements Case {

    public static final String KIND = "session";

    /** What is accepted of a call and has no session yet stands in one of this address. */
    public static final String UNPLACED = "unplaced";

    @Override
    public Set<Long> organisations() {
        return team;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/" + forumSlug + "/sessions/" + slug;
    }

    public LocalizedText title() {
        return content.title();
    }

    public boolean curated() {
        return origin == Origin.CURATED;
    }

    /**
     * What its cycle and its notes have to do with its life.
     *
     * @param announced whether its cycle is
     * @param opens the first day of its cycle
     * @param noted whether anything is written down of what was said
     */
    public record Setting(boolean announced, @Nullable LocalDate opens, boolean noted) {}

    /**
     * What is said of it.
     *
     * @param code as in its documents, such as {@code 1.1}
     * @param roundtable the table that it belongs to
     * @param admits constituencies that may take part; none means that it is not said
     * @param listed whether those who may not read it see that it is held
     * @param invited organisations that may read it, where it is restricted
     * @param minutes how long it lasts
     * @param questions its set of guiding questions
     * @param themes codes of the taxonomy
     */
    public record Content(
            @Nullable Long roundtable,
            @Nullable String code,
            String kind,
            LocalizedText title,
            LocalizedText brief,
            List<Part> team,
            @Nullable List<String> admits,
            Reach reach,
            boolean listed,
            Set<Long> invited,
            @Nullable Integer capacity,
            @Nullable Integer minutes,
            List<String> languages,
            @Nullable Long questions,
            List<String> themes) {

        /** The people of its team, whoever speaks included. */
        public Set<Long> people() {
            return team.stream()
                    .map(Part::person)
                    .filter(java.util.Objects::nonNull)
                    .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        }
    }
}
