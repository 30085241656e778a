package corridor.recommendations;

import corridor.recommendations.RecommendationView.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register as a page shows it. */
public record RegisterView(
        String text,
        long total,
        List<Line> lines,
        List<Facet> facets,
        boolean narrowed,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String json) {

    /** By what it can be narrowed. */
    public record Facet(String name, List<Value> values) {}

    /** A value to tick, and how many carry it. */
    public record Value(String code, String label, long count, boolean ticked) {}
}
