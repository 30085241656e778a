package corridor.site;

import corridor.search.SearchResult.Passage;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as the page shows it.
 *
 * @param kind the only kind that was asked for; blank for all
 * @param pages the way through them; none where several kinds stand here
 * @param suggestion other words that find something; blank where these did
 */
public record SearchView(
        String text,
        String kind,
        long total,
        List<Group> groups,
        String suggestion,
        @Nullable Pages pages) {

    /**
     * Records of one kind.
     *
     * @param all where the others of it are; none where all stand here
     */
    public record Group(
            String kind,
            long total,
            List<Line> lines,
            @Nullable String all) {}

    /**
     * One record.
     *
     * @param url its page; none for what has no page of its own
     * @param year none where nobody knows it
     */
    public record Line(
            Rendering title, @Nullable String url, @Nullable Integer year, Passage passage) {}
}
