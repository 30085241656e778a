package corridor.demo;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agreement as the catalogue's files write it; see {@code catalogue/README.md}. */
record AgreementFile(
        String partnership,
        LocalizedText title,
        LocalizedText summary,
        String kind,
        String standing,
        List<PartyFile> parties,
        @Nullable List<OtherFile> others,
        @Nullable List<String> corridors,
        @Nullable List<String> themes,
        @Nullable List<ClauseFile> clauses,
        @Nullable List<RemarkFile> remarks,
        @Nullable List<String> inferred,
        Map<String, SourceLines> sources) {

    record PartyFile(CountryCode country, @Nullable String side, SourceLines source) {}

    record OtherFile(LocalizedText name, @Nullable String kind, SourceLines source) {}

    record ClauseFile(
            String clause,
            String standing,
            LocalizedText note,
            @Nullable Boolean inferred,
            SourceLines source) {}

    record RemarkFile(LocalizedText text, SourceLines source) {}
}
