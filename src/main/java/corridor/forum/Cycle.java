package corridor.forum;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One round of a forum, from the naming of its chair to the hand-over to the next.
 *
 * @param number the how manieth it is; none where nobody knows
 * @param chairs the organisations that chair it today
 * @param chaired whether anybody is named for its chair, on whatever days
 * @param inferred names of the facts that were concluded, not said
 */
public record Cycle(
        long id,
        long forum,
        String forumSlug,
        String slug,
        String state,
        int version,
        Set<String> audience,
        @Nullable Integer number,
        Content content,
        Set<Long> chairs,
        boolean chaired,
        @Nullable Long clonedFrom,
        Origin origin,
        List<String> sources,
        List<String> inferred)
        implements Case {

    public static final String KIND = "cycle";

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/" + forumSlug + "/" + slug;
    }

    public LocalizedText title() {
        return content.title();
    }

    public DateSpan dates() {
        return content.dates();
    }

    public ZoneId zone() {
        return content.zone();
    }

    public boolean curated() {
        return origin == Origin.CURATED;
    }

    /**
     * What is said of it.
     *
     * @param place where it meets
     * @param host the organisation that receives the meeting
     * @param themes what it is about, in the order given
     * @param constituencies who may register; none means that it is not said
     */
    public record Content(
            LocalizedText title,
            LocalizedText theme,
            LocalizedText vision,
            @Nullable String place,
            @Nullable CountryCode hostCountry,
            @Nullable Long host,
            DateSpan dates,
            ZoneId zone,
            List<Theme> themes,
            List<String> constituencies) {}

    /**
     * One of its themes.
     *
     * @param term the theme of the taxonomy, where one fits
     * @param source the line that says so, or blank
     */
    public record Theme(
            LocalizedText title,
            LocalizedText description,
            @Nullable String term,
            String source) {}
}
