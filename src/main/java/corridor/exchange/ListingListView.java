package corridor.exchange;

import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;

/**
 * A list of offers and needs as a page shows it.
 *
 * @param tabs both sides, offers, needs
 */
public record ListingListView(
        String text,
        long total,
        List<Tab> tabs,
        List<Card> cards,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Pages pages,
        Links links,
        boolean writer) {

    /** The list of one side. */
    public record Tab(String label, String url, boolean here) {}

    /**
     * An offer or a need in a list.
     *
     * @param state blank for what is open
     * @param market where it stands; blank for a standing one
     */
    public record Card(
            String url,
            String side,
            Rendering title,
            Rendering text,
            Rendering organisation,
            String places,
            String themes,
            String until,
            String state,
            String market) {}

    /** Where the list leads. */
    public record Links(String clear, String csv, String json) {}
}
