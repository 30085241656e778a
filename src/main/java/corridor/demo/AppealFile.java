package corridor.demo;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call to action as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent. */
record AppealFile(
        LocalizedText title,
        LocalizedText text,
        @Nullable String cycle,
        LeadsFile leads,
        @Nullable List<UnnamedFile> unnamed,
        @Nullable String practice,
        Map<String, SourceLines> sources) {

    /** Who leads it. */
    record LeadsFile(List<CountryCode> countries) {}

    /** Who joined without being named; without a number where none is given. */
    record UnnamedFile(String constituency, @Nullable Integer number) {}
}
