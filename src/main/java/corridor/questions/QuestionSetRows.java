package corridor.questions;

import corridor.shared.Language;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the form in which a set of questions is written. */
public record QuestionSetRows(
        int at, String section, @Nullable Question question) {

    /** The row for another question. */
    public static QuestionSetRows blank(int at) {
        return new QuestionSetRows(at, "", null);
    }

    public String code() {
        return question == null ? "" : question.code();
    }

    public Question.Kind kind() {
        return question == null ? Question.Kind.LINE : question.kind();
    }

    public String label(Language language) {
        return question == null ? "" : question.label().exactly(language).orElse("");
    }

    public String help(Language language) {
        return question == null ? "" : question.help().exactly(language).orElse("");
    }

    public String longest() {
        return question == null || question.longest() == 0 ? "" : String.valueOf(question.longest());
    }

    public String weight() {
        return question == null || question.weight() == 0 ? "" : String.valueOf(question.weight());
    }

    public String choices(Language language) {
        return question == null
                ? ""
                : question.choices().stream()
                        .map(one -> one.code() + ": " + one.label().in(language).text())
                        .collect(Collectors.joining("\n"));
    }

    public String condition() {
        Condition condition = question == null ? null : question.shownIf();
        return condition == null ? "" : condition.question() + "=" + String.join(" ", condition.values());
    }

    public boolean needed() {
        return question != null && question.needed();
    }

    public boolean identifying() {
        return question != null && question.identifying();
    }

    public boolean mayBePublic() {
        return question != null && question.mayBePublic();
    }
}
