package corridor.questions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a set of questions can be answered: codes once, conditions on earlier questions, choices, weights of 100. */
final class WellFormed {

    static final int MOST = 60;

    private WellFormed() {}

    static boolean is(QuestionSet set) {
        List<Question> all = set.questions();
        Set<String> before = new HashSet<>();
        for (Question one : all) {
            Condition condition = one.shownIf();
            boolean sound = one.code().matches("[a-z0-9]+(-[a-z0-9]+)*")
                    && !one.label().isEmpty()
                    && (condition == null || before.contains(condition.question()))
                    && (one.kind().chosen() == !one.choices().isEmpty())
                    && (one.kind() != Question.Kind.DOCUMENT || set.purpose() == Purpose.CALL)
                    && distinct(one.choices());
            if (!sound || !before.add(one.code())) {
                return false;
            }
        }
        List<Question> criteria = Points.criteria(set);
        return all.size() <= MOST
                && (criteria.isEmpty()
                        || criteria.stream().mapToInt(Question::weight).sum() == 100);
    }

    private static boolean distinct(List<Choice> choices) {
        return choices.size() <= MOST
                && choices.stream().map(Choice::code).distinct().count() == choices.size()
                && choices.stream().allMatch(one -> one.code().matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}
