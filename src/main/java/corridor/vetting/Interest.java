package corridor.vetting;

import corridor.shared.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ties a person or an organisation to an organisation, a person or a case.
 *
 * @param holder a person or an organisation
 * @param hard whether it keeps its holder away from the case; a soft one is only shown
 * @param ends the last day; none where it goes on
 */
public record Interest(
        long id,
        int version,
        Reference holder,
        Reference subject,
        Kind kind,
        boolean hard,
        LocalDate starts,
        @Nullable LocalDate ends,
        String note) {

    static final String KIND = "interest";

    /** Which sort of tie it is. */
    public enum Kind {
        EMPLOYMENT,
        FAMILY,
        FINANCIAL,
        AUTHORSHIP,
        ADVISORY,
        NATIONALITY,
        OTHER;

        /** As in forms, messages and the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether it counts on this day. */
    public boolean standsOn(LocalDate day) {
        return !starts.isAfter(day) && (ends == null || !ends.isBefore(day));
    }
}
