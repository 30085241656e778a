package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation that shall be recorded. */
public record OrganisationDraft(
        Slug slug,
        LocalizedText name,
        @Nullable String shortName,
        String kind,
        @Nullable CountryCode country,
        @Nullable Slug parent,
        List<String> aliases,
        List<String> sources) {}
