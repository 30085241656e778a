package corridor.recommendations;

import corridor.recommendations.RecommendationView.Line;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;

/** The register as a page shows it. */
public record RegisterView(
        String text,
        long total,
        List<Line> lines,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Pages pages,
        String clear,
        String csv,
        String json) {

    public boolean narrowed() {
        return !narrowings.isEmpty() || !text.isBlank();
    }
}
