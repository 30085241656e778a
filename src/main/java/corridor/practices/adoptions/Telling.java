package corridor.practices.adoptions;

import corridor.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What is told.
 *
 * @param country code of two letters; none where it is in none alone
 * @param version the one that was read; none for a new one
 */
record Telling(
        @Nullable Integer version,
        @Nullable String organisation,
        @Nullable String country,
        @Nullable String place,
        @Nullable Integer year,
        @Nullable String outcome,
        @Nullable String adapted,
        @Nullable String story,
        @Nullable String link,
        @Nullable String language) {

    AdoptionForm typed() {
        return new AdoptionForm(
                "",
                text(country),
                text(place),
                year == null ? "" : String.valueOf(year),
                text(outcome),
                text(adapted),
                text(story),
                text(link),
                text(language));
    }

    private static String text(@Nullable String value) {
        return TypedText.lines(value);
    }
}
