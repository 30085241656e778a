package corridor.consultations.correspondence;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was done on a matter, as a program sends it; the text is in the language of the request. */
record EntryBody(
        Integer version,
        String kind,
        @Nullable LocalDate day,
        @Nullable String from,
        @Nullable String to,
        String text,
        @Nullable String source) {

    StepForm form() {
        return new StepForm(
                kind, day == null ? "" : day.toString(), typed(from), typed(to), text.strip(), typed(source));
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
