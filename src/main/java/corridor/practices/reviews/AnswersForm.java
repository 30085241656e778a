package corridor.practices.reviews;

import corridor.practices.reviews.Answers.Score;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A reviewer's step as it was sent. */
record AnswersForm(String action, int version, String kind, String reason, Answers answers) {

    private static final String POINTS = "points.";

    static AnswersForm of(MultiValueMap<String, String> fields) {
        Map<String, Score> scores = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith("why.") && name.length() < 60)
                .map(name -> name.substring("why.".length()))
                .forEach(code ->
                        scores.put(code, new Score(number(text(fields, POINTS + code)), text(fields, "why." + code))));
        return new AnswersForm(
                text(fields, "action"),
                number(text(fields, "version")),
                text(fields, "kind"),
                text(fields, "reason"),
                new Answers(scores, text(fields, "verdict"), text(fields, "comment")));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    boolean hasAnswers() {
        return !answers.scores().isEmpty();
    }

    String shortReason() {
        return reason.length() > 1_000 ? reason.substring(0, 1_000) : reason;
    }
}
