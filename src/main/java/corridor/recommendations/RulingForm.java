package corridor.recommendations;

import corridor.recommendations.Ruling.Step;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import org.springframework.util.MultiValueMap;

/**
 * A decision as it was typed.
 *
 * @param into the number or address of the one to merge into
 */
public record RulingForm(String body, String day, String why, String due, String into) {

    public static final RulingForm BLANK = new RulingForm("", "", "", "", "");

    static RulingForm of(MultiValueMap<String, String> fields) {
        return new RulingForm(
                one(fields, "body"), one(fields, "day"), one(fields, "why"), one(fields, "due"), one(fields, "into"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return TypedText.lines(value);
    }

    Ruling ruling(Language language) {
        return new Ruling(
                body,
                Reading.day(day).orElse(null),
                why.isEmpty() ? LocalizedText.EMPTY : LocalizedText.of(language, why));
    }

    Step step(String action) {
        return new Step(
                action,
                action.equals("carry") ? Reading.day(due).orElse(null) : null,
                action.equals("merge") && into.matches("\\d{1,18}") ? Long.valueOf(into) : null);
    }
}
