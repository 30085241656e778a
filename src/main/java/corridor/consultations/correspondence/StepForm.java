package corridor.consultations.correspondence;

import corridor.consultations.correspondence.Matter.Step;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What was done, as it was typed. */
public record StepForm(String kind, String day, String from, String to, String text, String source) {

    public static final StepForm BLANK = new StepForm("sent", "", "", "", "", "");

    static StepForm of(MultiValueMap<String, String> fields) {
        return new StepForm(
                one(fields, "kind"),
                one(fields, "day"),
                one(fields, "from"),
                one(fields, "to"),
                one(fields, "text"),
                one(fields, "source"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    /** What is wrong, by field: the message key below {@code consultations.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Step.KINDS.contains(kind)) {
            problems.put("kind", "kind");
        }
        if (text.isEmpty() || text.length() > Step.LONGEST_TEXT) {
            problems.put("text", text.isEmpty() ? "text" : "too-long");
        }
        if (!day.isEmpty() && parsed().isEmpty()) {
            problems.put("day", "day");
        }
        if (from.length() > Step.LONGEST_PARTY || to.length() > Step.LONGEST_PARTY || source.length() > 1_000) {
            problems.put("from", "too-long");
        }
        return problems;
    }

    private Optional<LocalDate> parsed() {
        try {
            return day.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    Step step(Language language) {
        return new Step(0, parsed().orElse(null), kind, from, to, LocalizedText.of(language, text), source);
    }
}
