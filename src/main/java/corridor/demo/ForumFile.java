package corridor.demo;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A forum as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent. */
record ForumFile(
        LocalizedText name,
        String kind,
        @Nullable String organisation,
        @Nullable List<LocalizedText> principles,
        @Nullable MembersFile members,
        @Nullable List<String> practices,
        @Nullable List<BodyFile> bodies,
        Map<String, SourceLines> sources) {

    /** Its members: those that are named, and how many there are. */
    record MembersFile(
            @Nullable List<CountryCode> known, @Nullable Integer total) {}

    /**
     * Those who sit together in it.
     *
     * @param cycle the address of the cycle that it was made for
     */
    record BodyFile(
            String slug,
            String kind,
            @Nullable String cycle,
            LocalizedText name,
            @Nullable LocalizedText mandate,
            @Nullable List<WorkFile> work,
            List<String> sources) {}

    /** What it has to do, and for which session. */
    record WorkFile(LocalizedText text, @Nullable String session) {}
}
