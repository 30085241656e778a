package corridor.practices;

import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.Preparation;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of practices as a page shows it. */
public record PracticeListView(
        String text,
        String sort,
        long total,
        List<PracticeCardView> cards,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Optional<Preparation> preparation,
        Pages pages,
        String clear,
        @Nullable String save,
        Downloads downloads) {

    /** The same result in other forms. */
    public record Downloads(String csv, String spreadsheet, String feed, String json) {}
}
