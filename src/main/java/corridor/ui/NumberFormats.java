package corridor.ui;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import corridor.shared.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers and dates as each language writes them. Arabic uses the digits of the international statistics (0-9). */
final class NumberFormats {

    private static final Map<Language, LocalizedNumberFormatter> NUMBERS = Language.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), language -> NumberFormatter.withLocale(locale(language))));

    private NumberFormats() {}

    static ULocale locale(Language language) {
        return language == Language.ARABIC
                ? ULocale.forLanguageTag("ar-u-nu-latn")
                : ULocale.forLanguageTag(language.tag());
    }

    static String number(Language language, Number value) {
        return Objects.requireNonNull(NUMBERS.get(language)).format(value).toString();
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
