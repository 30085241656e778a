package corridor.practices;

import corridor.search.Preparation;
import corridor.shared.LocalizedText.Rendering;
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
        List<Narrowing> narrowings,
        Optional<Suggestion> suggestion,
        Optional<Preparation> preparation,
        Pages pages,
        String clear,
        @Nullable String save,
        Downloads downloads) {

    /** A facet with its values; those beyond the first few are folded away. */
    public record FacetView(String name, List<ValueView> first, List<ValueView> more) {}

    /** A value to tick. */
    public record ValueView(String value, Rendering label, long count, boolean ticked) {}

    /** A value that was ticked, and the list without it. */
    public record Narrowing(Rendering label, String without) {}

    /** Other words, and where they lead. */
    public record Suggestion(String text, String url) {}

    /** The same result in other forms. */
    public record Downloads(String csv, String spreadsheet, String feed, String json) {}
}
