package corridor.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was launched at a meeting, as the catalogue's files write it; see {@code catalogue/README.md}.
 *
 * @param reportedAt the session at which it was reported on
 */
record LaunchFile(
        LocalizedText title,
        String forum,
        @Nullable String cycle,
        @Nullable String session,
        @Nullable CountryCode country,
        @Nullable String practice,
        @Nullable Integer year,
        @Nullable Integer month,
        @JsonProperty("reported-at") @Nullable String reportedAt,
        @Nullable LocalizedText report,
        Map<String, SourceLines> sources) {}
