package corridor.questions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was answered to a set of questions, by code. */
public record Answers(Map<String, Answer> byCode) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byCode = Map.copyOf(byCode);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Answers of(Map<String, List<String>> values) {
        return new Answers(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Answer(one.getValue()))));
    }

    @JsonValue
    public Map<String, List<String>> values() {
        return byCode.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().values()));
    }

    /** What was answered to that question. */
    public Answer to(String code) {
        return byCode.getOrDefault(code, Answer.NONE);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return byCode.values().stream().allMatch(Answer::isEmpty);
    }

    /** Whether a question is asked at all, after what was answered to those before it. */
    public boolean asks(QuestionSet set, Question question) {
        Condition condition = question.shownIf();
        return condition == null
                || set.question(condition.question())
                        .filter(earlier -> asks(set, earlier))
                        .filter(earlier -> to(earlier.code()).values().stream().anyMatch(condition.values()::contains))
                        .isPresent();
    }

    /** Only what the set asks: unknown codes, blank answers and answers to what is not asked fall away. */
    public Answers kept(QuestionSet set) {
        return only(set, question -> asks(set, question));
    }

    private Answers only(QuestionSet set, Predicate<Question> kept) {
        return new Answers(set.questions().stream()
                .filter(kept)
                .filter(question -> !to(question.code()).isEmpty())
                .collect(Collectors.toMap(Question::code, question -> to(question.code()), (one, same) -> one)));
    }

    /** The codes of what has to be answered and is not, in the order of the set. */
    public List<String> gaps(QuestionSet set) {
        return set.questions().stream()
                .filter(question -> question.needed() && asks(set, question))
                .map(Question::code)
                .filter(code -> to(code).one().isBlank())
                .toList();
    }

    /** What is wrong, by code: the message key below {@code questions.wrong}. */
    public Map<String, String> problems(QuestionSet set) {
        Map<String, String> problems = new LinkedHashMap<>();
        set.questions().stream()
                .filter(question -> asks(set, question))
                .forEach(question -> Check.of(question, to(question.code()))
                        .ifPresent(problem -> problems.put(question.code(), problem)));
        return problems;
    }

    /** Without the answers to some questions: the copy for those who must not learn who answered. */
    public Answers without(QuestionSet set, Predicate<Question> hidden) {
        return only(set, hidden.negate());
    }

    /** What everybody may read. */
    public Answers publicPart(QuestionSet set) {
        return only(set, question -> question.mayBePublic() && question.kind() != Question.Kind.DOCUMENT);
    }

    /** The same with the documents that were attached before: what a form says of documents is not believed. */
    public Answers withDocumentsOf(QuestionSet set, Answers before) {
        Map<String, Answer> kept = new LinkedHashMap<>(byCode);
        set.questions().stream()
                .filter(question -> question.kind() == Question.Kind.DOCUMENT)
                .map(Question::code)
                .forEach(code -> {
                    kept.remove(code);
                    if (!before.to(code).isEmpty()) {
                        kept.put(code, before.to(code));
                    }
                });
        return new Answers(kept);
    }

    /** The same with another answer to one question. */
    public Answers with(String code, List<String> values) {
        Map<String, Answer> changed = new LinkedHashMap<>(byCode);
        changed.put(code, new Answer(values));
        return new Answers(changed);
    }
}
