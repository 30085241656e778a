package corridor.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recommendation as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent. */
record RecommendationFile(
        String forum,
        @JsonProperty("first-cycle") String firstCycle,
        LocalizedText text,
        @Nullable LocalizedText note,
        @Nullable List<String> themes,
        @Nullable List<String> practices,
        @Nullable List<CarriedFile> carried,
        Map<String, SourceLines> sources) {

    /** To which meeting it was carried, and by whose word. */
    record CarriedFile(String cycle, @Nullable String session, LocalizedText by, LocalizedText reason, String source) {}
}
