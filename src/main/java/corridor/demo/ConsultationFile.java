package corridor.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.Composition;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent.
 *
 * @param asked bodies that were asked
 * @param questions slug of the set of questions that guided it
 */
record ConsultationFile(
        LocalizedText title,
        LocalizedText text,
        String forum,
        String cycle,
        @Nullable LocalDate day,
        @Nullable List<String> organisations,
        @Nullable String practice,
        @Nullable String questions,
        @Nullable List<String> asked,
        @JsonProperty("took-part") @Nullable TookPart tookPart,
        List<TakeawayFile> takeaways,
        Map<String, SourceLines> sources) {

    /** Who took part: in all, and of each constituency that is listed. */
    record TookPart(@Nullable String unit, @Nullable Integer total, Map<String, Integer> listed) {}

    /** What is to be taken home from it. */
    record TakeawayFile(LocalizedText text, SourceLines source) {}

    Composition composition() {
        return tookPart == null
                ? new Composition(null, Map.of())
                : new Composition(tookPart.total(), tookPart.listed());
    }
}
