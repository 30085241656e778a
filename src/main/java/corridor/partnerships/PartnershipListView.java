package corridor.partnerships;

import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;

/**
 * A list of partnerships as a page shows it.
 *
 * @param active how many count as active, wherever they are
 * @param silent how many are silent
 * @param reported of how many documents tell
 */
public record PartnershipListView(
        String text,
        long total,
        long active,
        long silent,
        long reported,
        List<Card> cards,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Pages pages,
        String clear,
        String csv,
        String json,
        boolean beginner) {

    /**
     * A partnership in a list.
     *
     * @param who its parties, those who are not named counted
     */
    public record Card(
            String url, Rendering title, Rendering summary, String who, String form, String stage, String standing) {}
}
