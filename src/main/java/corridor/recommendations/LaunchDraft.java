package corridor.recommendations;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that was launched.
 *
 * @param organisation that launched it, or a country did; neither where nobody says who it was
 * @param month where no day is known
 * @param inferred whether it was concluded, and is not said, that it belongs to its cycle
 */
public record LaunchDraft(
        @Nullable Long organisation,
        @Nullable CountryCode country,
        LocalizedText title,
        @Nullable LocalDate launched,
        @Nullable YearMonth month,
        boolean inferred,
        String source) {

    /** As people write it down. */
    public static LaunchDraft own(
            @Nullable Long organisation, LocalizedText title, @Nullable LocalDate launched, String source) {
        return new LaunchDraft(organisation, null, title, launched, null, false, source);
    }
}
