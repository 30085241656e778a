package corridor.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was launched at a meeting, as the catalogue's files write it; see {@code catalogue/README.md}.
 *
 * @param inferred keys that were concluded and are not said: {@code cycle}
 * @param reportedAt the session at which it was reported on
 */
record LaunchFile(
        LocalizedText title,
        String forum,
        String cycle,
        @Nullable String session,
        @Nullable CountryCode country,
        @Nullable String practice,
        @Nullable Integer year,
        @Nullable Integer month,
        @JsonProperty("reported-at") @Nullable String reportedAt,
        @Nullable LocalizedText report,
        @Nullable List<String> inferred,
        Map<String, SourceLines> sources) {

    /** The month, where one is said. */
    @Nullable
    YearMonth launchedIn() {
        return year == null || month == null ? null : YearMonth.of(year, month);
    }
}
