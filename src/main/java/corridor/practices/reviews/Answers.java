package corridor.practices.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reviewer answered so far.
 *
 * @param scores by the code of the criterion
 * @param verdict empty while there is none
 */
public record Answers(Map<String, Score> scores, String verdict, String comment) {

    public static final int LONGEST_REASON = 2_000;
    public static final int LONGEST_COMMENT = 4_000;
    public static final Answers NONE = new Answers(Map.of(), "", "");

    /** Points from 1 to 5, 0 while there are none, and why. */
    public record Score(int points, String reason) {

        public static final Score NONE = new Score(0, "");
    }

    public Score score(String criterion) {
        return scores.getOrDefault(criterion, Score.NONE);
    }

    Optional<Verdict> found() {
        return Verdict.of(verdict);
    }

    /** Whether nothing is missing to deliver it. */
    boolean complete(List<Criteria.Criterion> criteria) {
        return found().isPresent()
                && !comment.isBlank()
                && criteria.stream()
                        .map(one -> score(one.code()))
                        .allMatch(one -> one.points() > 0 && !one.reason().isBlank());
    }

    /** Whether it can be kept at all: known criteria, points in range, texts not too long. */
    boolean wellFormed(List<Criteria.Criterion> criteria) {
        List<String> known = criteria.stream().map(Criteria.Criterion::code).toList();
        return known.containsAll(scores.keySet())
                && (verdict.isEmpty() || found().isPresent())
                && comment.length() <= LONGEST_COMMENT
                && scores.values().stream()
                        .allMatch(one -> one.points() >= 0
                                && one.points() <= 5
                                && one.reason().length() <= LONGEST_REASON);
    }
}
