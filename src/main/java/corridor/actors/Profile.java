package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the people of an organisation may say of it. */
public record Profile(
        LocalizedText name,
        @Nullable String shortName,
        String kind,
        @Nullable CountryCode country,
        List<String> languages,
        List<String> aliases) {

    public static Profile of(Organisation one) {
        return new Profile(one.name(), one.shortName(), one.kind(), one.country(), one.languages(), one.aliases());
    }
}
