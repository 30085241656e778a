package corridor.demo;

import corridor.practices.Classification.Places;
import corridor.practices.Narrative.Figure;
import corridor.practices.Narrative.Lesson;
import corridor.practices.Narrative.Resource;
import corridor.practices.Narrative.Showing;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Years;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A practice as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent. */
record PracticeFile(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalizedText challenge,
        @Nullable LocalizedText approach,
        @Nullable List<LocalizedText> takeaways,
        @Nullable ProponentsFile proponents,
        @Nullable PlacesFile places,
        @Nullable List<String> levels,
        @Nullable List<String> themes,
        @Nullable List<String> objectives,
        @Nullable List<String> targets,
        @Nullable List<String> stages,
        @Nullable List<String> markers,
        @Nullable String maturity,
        @Nullable LocalizedText evidence,
        @Nullable Years years,
        @Nullable List<Figure> figures,
        @Nullable LocalizedText results,
        @Nullable LocalizedText costs,
        @Nullable LocalizedText funding,
        @Nullable String contact,
        @Nullable List<Lesson> lessons,
        @Nullable List<Resource> resources,
        @Nullable List<Showing> showings,
        @Nullable List<String> related,
        Map<String, SourceLines> sources) {

    /** Organisations by slug, and States. */
    record ProponentsFile(
            @Nullable List<String> organisations, @Nullable List<CountryCode> countries) {}

    /** As {@link Places}, each part optional. */
    record PlacesFile(
            @Nullable List<CountryCode> countries,
            @Nullable List<String> regions,
            @Nullable List<String> corridors) {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return text == null ? LocalizedText.EMPTY : text;
    }
}
