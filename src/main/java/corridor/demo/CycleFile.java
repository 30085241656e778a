package corridor.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of a forum as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent.
 *
 * @param troika what a document says of a day; compared with what is worked out
 * @param unheld papers that a document foresees and that are not held here
 * @param outcomes {@code unknown} where the document is older than the meeting
 */
record CycleFile(
        String forum,
        @Nullable Integer number,
        LocalizedText title,
        @Nullable LocalizedText theme,
        @Nullable LocalizedText vision,
        @Nullable String place,
        @Nullable CountryCode country,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable ChairFile chair,
        @Nullable TroikaFile troika,
        @Nullable List<String> inferred,
        @Nullable List<ThemeFile> themes,
        @Nullable List<PaperFile> unheld,
        @Nullable String outcomes,
        @Nullable List<TableFile> roundtables,
        @Nullable List<SessionFile> sessions,
        Map<String, SourceLines> sources) {

    /** Who chaired it. */
    record ChairFile(List<CountryCode> countries, String source) {}

    /** Who chaired before, on and after a day. */
    record TroikaFile(LocalDate day, CountryCode previous, CountryCode current, CountryCode next, String source) {}

    /** One of its themes; without a title it is called like the term. */
    record ThemeFile(String term, @Nullable LocalizedText title, String source) {}

    /** A paper that is not held here. */
    record PaperFile(String kind, LocalizedText title, String source) {}

    /** A table at which sessions belong together. */
    record TableFile(
            String code,
            LocalizedText title,
            LocalizedText brief,
            String term,
            String source,
            List<SessionFile> sessions) {}

    /**
     * A session of a cycle that is told with it.
     *
     * @param reach who may read it; everybody where nothing is said
     * @param questions that were to guide it
     * @param related addresses of sessions that it completes
     */
    record SessionFile(
            String slug,
            @Nullable String code,
            @Nullable String kind,
            @Nullable String reach,
            @Nullable Boolean listed,
            LocalizedText title,
            LocalizedText brief,
            @Nullable List<LocalizedText> questions,
            @Nullable List<String> admits,
            @Nullable List<String> practices,
            @Nullable List<String> themes,
            @Nullable List<String> related,

            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> source) {}
}
