package corridor.registers;

import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries as a page shows it.
 *
 * @param compared where a comparison of those ticked is shown; none for a list of several kinds
 */
public record RegisterListView(
        String kind,
        String text,
        long total,
        List<Card> cards,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Pages pages,
        String clear,
        String csv,
        String json,
        @Nullable String compared,
        boolean writer) {

    /** An entry in a list. */
    public record Card(
            String slug, String url, String kind, Rendering title, Rendering summary, String places, String standing) {}
}
