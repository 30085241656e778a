package corridor.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as the catalogue's files write it. */
record OrganisationFile(
        LocalizedText name,
        @JsonProperty("short") @Nullable String shortName,
        String kind,
        @Nullable CountryCode country,
        @Nullable String parent,
        @Nullable List<String> aliases,
        @Nullable List<String> sources) {}
