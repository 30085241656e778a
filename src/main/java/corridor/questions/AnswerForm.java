package corridor.questions;

import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Reads answers out of a form, within bounds, whatever was sent. */
public final class AnswerForm {

    /** What stands before a question's code in the name of its field. */
    public static final String PREFIX = "a-";

    /** What stands behind it in the name of the field for reasons. */
    public static final String REASON = "-why";

    /** What stands before a question's code in the name of the field that takes a document. */
    public static final String FILE = "f-";

    private static final int MOST_VALUES = 200;
    private static final int LONGEST = 8_000;

    private AnswerForm() {}

    public static Answers of(QuestionSet set, MultiValueMap<String, String> fields) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : set.questions()) {
            List<String> values = values(fields, PREFIX + question.code());
            if (question.kind() == Question.Kind.POINTS) {
                List<String> reasons = values(fields, PREFIX + question.code() + REASON);
                values =
                        List.of(values.isEmpty() ? "" : values.getFirst(), reasons.isEmpty() ? "" : reasons.getFirst());
            }
            answers.put(question.code(), new Answer(values));
        }
        return new Answers(answers).kept(set);
    }

    private static List<String> values(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .map(AnswerForm::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public static String clean(String typed) {
        String text = TypedText.lines(typed);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
