package corridor.practices.imports.files;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A date as spreadsheets keep it: days since a first day, the time as a fraction (ECMA-376, part 1, 18.17.4). */
final class SerialDate {

    /** The first of March 1900 is day 61, as the programs believe in a 29th of February of that year. */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    /** The longest format that Excel writes; a longer one is no format. */
    private static final int LONGEST_FORMAT = 255;

    private SerialDate() {}

    /** Whether a number in this format is shown as a date or a time. */
    static boolean isDate(int formatId, @Nullable String format) {
        boolean builtIn = (formatId >= 14 && formatId <= 22)
                || (formatId >= 27 && formatId <= 36)
                || (formatId >= 45 && formatId <= 47)
                || (formatId >= 50 && formatId <= 58);
        return builtIn || (formatId >= 164 && format != null && showsDate(format));
    }

    static String text(BigDecimal serial, boolean from1904) {
        double days = serial.doubleValue();
        if (days < 0 || days > LAST_DAY) {
            return serial.toString();
        }
        long seconds = Math.round(days * Duration.ofDays(1).toSeconds());
        if (days < 1 && seconds > 0) {
            return LocalTime.MIDNIGHT.plusSeconds(seconds).toString();
        }
        LocalDateTime at = day(from1904, days).atStartOfDay().plusSeconds(seconds);
        return at.truncatedTo(ChronoUnit.DAYS).equals(at) ? at.toLocalDate().toString() : at.toString();
    }

    private static LocalDate day(boolean from1904, double days) {
        return from1904 ? FROM_1904 : days < 61 ? BEFORE_1900.plusDays(1) : BEFORE_1900;
    }

    /** Letters of days, months, years, hours and seconds outside quoted text, colours and escapes. */
    private static boolean showsDate(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "");
        return letters.matches("(?is).*[dmyhs].*") && !letters.matches("(?is).*general.*");
    }
}
