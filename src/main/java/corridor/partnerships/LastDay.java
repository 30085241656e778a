package corridor.partnerships;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The last day of a day, a month or a year, as exactly as anybody wrote it. */
final class LastDay {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private LastDay() {}

    /** None for what is no day, no month and no year. */
    static Optional<LocalDate> of(String written) {
        try {
            return switch (written.length()) {
                case YEAR -> Optional.of(Year.parse(written).atMonth(12).atEndOfMonth());
                case MONTH -> Optional.of(YearMonth.parse(written).atEndOfMonth());
                default -> Optional.of(LocalDate.parse(written));
            };
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
