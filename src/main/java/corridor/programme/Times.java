package corridor.programme;

import com.ibm.icu.text.DateTimePatternGenerator;
import corridor.programme.plan.Hour;
import corridor.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and times of day in the zone of a cycle, as a language writes them. */
public record Times(Language language, ZoneId zone) {

    public String day(LocalDate day) {
        return day.format(pattern("EEEEdMMMM"));
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    public String shortDay(LocalDate day) {
        return day.format(pattern("EEEdMMM"));
    }

    private DateTimeFormatter pattern(String fields) {
        String best = DateTimePatternGenerator.getInstance(language.locale()).getBestPattern(fields);
        return DateTimeFormatter.ofPattern(best, language.locale());
    }

    private String clock(LocalTime time) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()));
    }

    public String span(Hour hour) {
        return clock(hour.starts()) + "–" + clock(hour.ends());
    }

    public String span(Instant starts, Instant ends) {
        return clock(starts.atZone(zone).toLocalTime()) + "–"
                + clock(ends.atZone(zone).toLocalTime());
    }

    public String when(Hour hour) {
        return day(hour.day()) + ", " + span(hour);
    }

    public String when(Instant starts, Instant ends) {
        return day(starts) + ", " + span(starts, ends);
    }
}
