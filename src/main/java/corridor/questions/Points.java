package corridor.questions;

import java.util.List;
import java.util.OptionalDouble;

/** Means of points by weight. */
public final class Points {

    private Points() {}

    /** The mean of the points by weight, from 1 to 5; none while a point is missing. */
    public static OptionalDouble weighted(QuestionSet set, Answers answers) {
        int weights = 0;
        double sum = 0;
        for (Question one : criteria(set)) {
            String points = answers.to(one.code()).one();
            if (!points.matches("[1-5]")) {
                return OptionalDouble.empty();
            }
            weights += one.weight();
            sum += (double) one.weight() * Integer.parseInt(points);
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    static List<Question> criteria(QuestionSet set) {
        return set.questions().stream()
                .filter(one -> one.kind() == Question.Kind.POINTS)
                .toList();
    }
}
