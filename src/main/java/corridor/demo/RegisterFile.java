package corridor.demo;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Years;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry of a register as the catalogue's files write it; see {@code catalogue/README.md}. */
record RegisterFile(
        @Nullable String practice,
        @Nullable String tie,
        @Nullable LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable List<CountryCode> countries,
        @Nullable List<String> regions,
        @Nullable List<Corridor> corridors,
        @Nullable List<String> themes,
        @Nullable List<String> objectives,
        @Nullable List<String> targets,
        @Nullable List<String> organisations,
        @Nullable Years years,
        @Nullable List<String> links,
        JsonNode content,
        @Nullable List<String> inferred,
        Map<String, SourceLines> sources) {

    /** Whether it is the same thing as a practice, of which it takes what it leaves out. */
    boolean same() {
        return practice != null && "same-as".equals(tie);
    }
}
