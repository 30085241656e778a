package corridor.forum;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something was or will be, as exactly as anybody knows: days, a month of a year, a year, or nothing. */
public record DateSpan(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer year,
        @Nullable Integer month) {

    public static final DateSpan UNKNOWN = new DateSpan(null, null, null, null);

    public static DateSpan of(LocalDate from, LocalDate until) {
        return new DateSpan(from, until, null, null);
    }

    public Optional<LocalDate> first() {
        return Optional.ofNullable(from);
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(until);
    }

    public boolean known() {
        return from != null || year != null;
    }

    /** The year in which it begins, where that is known. */
    public @Nullable Integer inYear() {
        return from == null ? year : Integer.valueOf(from.getYear());
    }
}
