package corridor.demo;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session of the Platform for Partnerships as the catalogue's files write it; see {@code catalogue/README.md}.
 *
 * @param cycle name of the file of its meeting; absent where the documents do not say which it was
 */
record ShowingFile(
        String forum,
        @Nullable String cycle,
        String kind,
        @Nullable Integer minutes,
        @Nullable List<String> admits,
        LocalizedText title,
        LocalizedText brief,
        List<PitchFile> pitches,
        Map<String, SourceLines> sources) {

    /**
     * What was presented, in the order of the document.
     *
     * @param practice what it shows; absent where the document has a title alone
     * @param title where it is another than that of the practice
     * @param also practices that it shows besides
     */
    record PitchFile(
            @Nullable String practice,
            @Nullable LocalizedText title,
            @Nullable LocalizedText summary,
            @Nullable List<String> also,
            @Nullable List<String> organisations,
            @Nullable List<CountryCode> countries,
            String source) {}
}
