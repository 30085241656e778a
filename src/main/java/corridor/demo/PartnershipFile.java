package corridor.demo;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Years;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A partnership as the catalogue's files write it; see {@code catalogue/README.md}. */
record PartnershipFile(
        String practice,
        LocalizedText title,
        @Nullable LocalizedText summary,
        String basis,
        @Nullable String form,
        @Nullable List<String> themes,
        @Nullable List<String> levels,
        @Nullable List<String> objectives,
        @Nullable List<String> targets,
        PracticeFile.@Nullable PlacesFile places,
        @Nullable Years years,
        List<PartyFile> parties,
        @Nullable List<OtherFile> others,
        @Nullable List<PartyFile> presenters,
        @Nullable List<FactFile> facts,
        @Nullable List<String> inferred,
        List<String> sources) {

    record PartyFile(
            @Nullable String organisation,
            @Nullable CountryCode country,
            @Nullable String part,
            @Nullable Boolean inferred,
            SourceLines source) {}

    record OtherFile(
            LocalizedText name,
            @Nullable Integer count,
            @Nullable String kind,
            SourceLines source) {}

    record FactFile(
            String section, LocalizedText text, @Nullable JsonNode figure, SourceLines source) {}
}
