package corridor.practices;

import corridor.search.SearchResult.Passage;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;

/**
 * A practice in a list, in one language.
 *
 * @param passage where the words searched for stand; empty without words
 */
public record PracticeCardView(
        String url,
        Rendering title,
        Rendering summary,
        Passage passage,
        List<Chip> proponents,
        List<Chip> themes,
        String status,
        String years) {

    /** A short name that leads to where it belongs. */
    public record Chip(Rendering label, String url) {}
}
