package corridor.recommendations;

import corridor.recommendations.RecommendationView.Line;
import corridor.ui.Pages;
import java.util.List;

/** The register as a page shows it. */
public record RegisterView(
        String text,
        long total,
        List<Line> lines,
        List<Facet> facets,
        boolean narrowed,
        Pages pages,
        String csv,
        String json) {

    /** By what it can be narrowed. */
    public record Facet(String name, List<Value> values) {}

    /** A value to tick, and how many carry it. */
    public record Value(String code, String label, long count, boolean ticked) {}
}
