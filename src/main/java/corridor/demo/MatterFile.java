package corridor.demo;

import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Correspondence as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent.
 *
 * @param marking what the paper says of itself
 */
record MatterFile(
        LocalizedText title,
        @Nullable String symbol,
        @Nullable String marking,
        @Nullable String forum,
        @Nullable String cycle,
        @Nullable String practice,
        List<StepFile> steps,
        Map<String, SourceLines> sources) {

    /** One thing that was done, as exactly as its day is known. */
    record StepFile(
            String kind,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable PartyFile from,
            @Nullable PartyFile to,
            LocalizedText text,
            SourceLines source) {}

    /** An office or body, never a person. */
    record PartyFile(
            LocalizedText name,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable List<String> countries) {}
}
