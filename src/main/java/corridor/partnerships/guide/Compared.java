package corridor.partnerships.guide;

import corridor.questions.Answer;
import corridor.questions.Answers;
import corridor.questions.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What others chose, so joined that nobody can be told from it.
 *
 * @param answers how many answered; of choices, how many organisations
 * @param mean of levels, to half a level; negative for questions without levels
 * @param choices how many organisations chose each, by code; what fewer than three chose is left out
 */
public record Compared(int answers, double mean, Map<String, Integer> choices) {

    static final int PARTNERSHIPS = 5;
    static final int ORGANISATIONS = 3;
    private static final int LEAST = 3;
    private static final double NONE = -1;
    private static final int HALF = 2;

    /** One organisation's chosen answers about one partnership. */
    record Row(long partnership, long organisation, Answers answers) {}

    /** Of the answers to a question about partnerships that are none of the reader's; none below five of them by three organisations. */
    static Optional<Compared> of(Question question, List<Row> rows) {
        List<Row> others = rows.stream()
                .filter(one -> !one.answers().to(question.code()).isEmpty())
                .toList();
        int organisations =
                (int) others.stream().map(Row::organisation).distinct().count();
        boolean enough = organisations >= ORGANISATIONS
                && others.stream().map(Row::partnership).distinct().count() >= PARTNERSHIPS;
        if (!enough || !question.kind().chosen()) {
            return Optional.empty();
        }
        List<Answer> answers =
                others.stream().map(one -> one.answers().to(question.code())).toList();
        return Optional.of(
                question.kind() == Question.Kind.CHOICES
                        ? new Compared(organisations, NONE, counted(question, others))
                        : new Compared(answers.size(), mean(answers), Map.of()));
    }

    /** Each organisation once, however often it chose the same. */
    private static Map<String, Integer> counted(Question question, List<Row> rows) {
        Map<String, Set<Long>> choosers = new TreeMap<>();
        rows.forEach(row -> row.answers()
                .to(question.code())
                .values()
                .forEach(value ->
                        choosers.computeIfAbsent(value, none -> new HashSet<>()).add(row.organisation())));
        Map<String, Integer> counts = new TreeMap<>();
        choosers.forEach((value, organisations) -> counts.put(value, organisations.size()));
        counts.values().removeIf(count -> count < LEAST);
        return counts;
    }

    private static double mean(List<Answer> answers) {
        OptionalDouble mean = answers.stream()
                .filter(one -> one.one().matches("\\d"))
                .mapToInt(one -> Integer.parseInt(one.one()))
                .average();
        return mean.isEmpty() ? NONE : Math.round(mean.getAsDouble() * HALF) / (double) HALF;
    }
}
