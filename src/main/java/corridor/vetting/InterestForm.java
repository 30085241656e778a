package corridor.vetting;

import corridor.shared.Reference;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** An interest as it was typed. */
public record InterestForm(String organisation, String kind, String severity, String starts, String ends, String note) {

    public static final int LONGEST_ORGANISATION = 200;
    public static final int LONGEST_NOTE = 1_000;

    static final InterestForm BLANK = new InterestForm("", "employment", "hard", "", "", "");

    static InterestForm of(MultiValueMap<String, String> fields) {
        return new InterestForm(
                text(fields, "organisation"),
                text(fields, "kind"),
                text(fields, "severity"),
                text(fields, "starts"),
                text(fields, "ends"),
                text(fields, "note"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    /** What is wrong, by field: the message key below {@code vetting.wrong}. */
    Map<String, String> problems(boolean known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (organisation.length() > LONGEST_ORGANISATION || note.length() > LONGEST_NOTE) {
            problems.put(note.length() > LONGEST_NOTE ? "note" : "organisation", "too-long");
        } else if (!known) {
            problems.put("organisation", organisation.isEmpty() ? "organisation-missing" : "organisation-unknown");
        }
        if (Interest.Kind.of(kind).isEmpty()) {
            problems.put("kind", "kind-missing");
        }
        if (!starts.isEmpty() && day(starts).isEmpty()) {
            problems.put("starts", "day-malformed");
        }
        if (!ends.isEmpty() && day(ends).isEmpty()) {
            problems.put("ends", "day-malformed");
        } else if (day(ends).isPresent()
                && day(starts).isPresent()
                && day(ends).get().isBefore(day(starts).get())) {
            problems.put("ends", "days-reversed");
        }
        return problems;
    }

    Interests.Declared declared(Reference subject) {
        return new Interests.Declared(
                subject,
                Interest.Kind.of(kind).orElseThrow(),
                !severity.equals("soft"),
                day(starts).orElse(null),
                day(ends).orElse(null),
                note);
    }

    static Optional<LocalDate> day(String text) {
        if (!text.matches("(19|20)\\d\\d-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
