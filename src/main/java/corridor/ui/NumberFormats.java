package corridor.ui;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import corridor.shared.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers and dates as each language writes them. Arabic uses the digits of the international statistics (0-9). */
final class NumberFormats {

    private NumberFormats() {}

    static ULocale locale(Language language) {
        return language == Language.ARABIC
                ? ULocale.forLanguageTag("ar-u-nu-latn")
                : ULocale.forLanguageTag(language.tag());
    }

    static String number(Language language, Number value) {
        return NumberFormat.getInstance(locale(language)).format(value);
    }

    static String date(Language language, LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    static String time(Language language, ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale()))
                + " UTC";
    }
}
