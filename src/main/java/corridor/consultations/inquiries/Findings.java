package corridor.consultations.inquiries;

import corridor.questions.Choice;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of an inquiry, from five replies on that agreed to be counted.
 *
 * @param agreed how many answered and agreed
 * @param answered how many answered
 * @param asked how many were asked; none where the number could tell who did not answer
 * @param charts by code of the question, how many chose each answer; none below five
 */
public record Findings(int agreed, int answered, Optional<Integer> asked, Map<String, Map<String, Integer>> charts) {

    /** Fewer could tell who said what. */
    public static final int LEAST = 5;

    private static final int FEW_ASKED = 10;

    static Findings of(Inquiry inquiry, QuestionSet set, List<Reply> counted, int answered) {
        Map<String, Map<String, Integer>> charts = new LinkedHashMap<>();
        if (counted.size() >= LEAST) {
            set.questions().stream()
                    .filter(Findings::counts)
                    .forEach(question -> charts.put(question.code(), count(set, question, counted)));
        }
        int asked = inquiry.content().addressees().size();
        return new Findings(
                counted.size(), answered, asked > FEW_ASKED ? Optional.of(asked) : Optional.empty(), charts);
    }

    static boolean counts(Question question) {
        return question.kind().chosen() || question.kind() == Question.Kind.YES_NO;
    }

    private static Map<String, Integer> count(QuestionSet set, Question question, List<Reply> counted) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (question.kind() == Question.Kind.YES_NO) {
            numbers.put("yes", 0);
            numbers.put("no", 0);
        }
        question.choices().stream().map(Choice::code).forEach(code -> numbers.put(code, 0));
        counted.stream()
                .filter(reply -> reply.answers().asks(set, question))
                .flatMap(reply -> reply.answers().to(question.code()).values().stream())
                .forEach(value -> numbers.computeIfPresent(value, (code, number) -> number + 1));
        return numbers;
    }

    boolean enough() {
        return agreed >= LEAST;
    }
}
