package corridor.ui;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import corridor.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    static String month(Language language, YearMonth month) {
        return month.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()));
    }

    static String time(Language language, Instant instant, ZoneId zone) {
        return instant.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale()));
    }

    static String clock(Language language, Instant instant, ZoneId zone) {
        return instant.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()));
    }

    static String zone(Language language, ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            return offset(offset);
        }
        String place = TimeZoneNames.getInstance(locale(language)).getExemplarLocationName(zone.getId());
        return place == null ? zone.getId() : place;
    }

    static String zone(Language language, ZoneId zone, Instant at) {
        String offset = offset(zone.getRules().getOffset(at));
        String name = zone(language, zone);
        return name.equals(offset) ? name : name + ", " + offset;
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = minutes < 0 ? "−" : "+";
        int rest = Math.abs(minutes) % 60;
        return "UTC" + sign + Math.abs(minutes) / 60 + (rest == 0 ? "" : ":%02d".formatted(rest));
    }

    static String time(Language language, ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale()))
                + " UTC";
    }
}
