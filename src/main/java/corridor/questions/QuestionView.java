package corridor.questions;

import corridor.actors.Named;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages with questions show. */
public final class QuestionView {

    private QuestionView() {}

    /** A form of questions. */
    public record Form(List<Part> parts) {

        public List<Field> wrong() {
            return parts.stream()
                    .flatMap(part -> part.fields().stream())
                    .filter(one -> one.problem() != null)
                    .toList();
        }
    }

    /** Questions under a title. */
    public record Part(Rendering title, Rendering help, List<Field> fields) {}

    /**
     * A question with what was answered.
     *
     * @param named what was answered where an organisation is asked for
     * @param problem the message key below {@code questions.wrong}
     */
    public record Field(
            Question question,
            Answer answer,
            @Nullable String problem,
            List<Option> options,
            Named named,
            List<Attached> documents) {

        /** The name of the field that takes a document. */
        public String file() {
            return AnswerForm.FILE + question.code();
        }

        /** The name of its field and the anchor that leads to it. */
        public String name() {
            return AnswerForm.PREFIX + question.code();
        }

        /** The field and values on which it is shown, for the script; none where it is always shown. */
        public @Nullable String shownIf() {
            Condition condition = question.shownIf();
            return condition == null
                    ? null
                    : AnswerForm.PREFIX + condition.question() + "=" + String.join(" ", condition.values());
        }

        public @Nullable String described() {
            return problem != null ? name() + "-problem" : question.help().isEmpty() ? null : name() + "-hint";
        }
    }

    /** A choice. */
    public record Option(String code, Rendering label) {}

    /** An answer in words. */
    public record Said(Question question, Rendering label, List<String> texts, List<Attached> documents) {}

    /**
     * A document among answers.
     *
     * @param value by which the answer means it
     * @param url where its bytes are; blank while nobody gets them
     */
    public record Attached(String value, String label, String note, String url) {}
}
