package corridor.partnerships.pulse;

import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each level was chosen, all people together.
 *
 * @param counts by question and level
 */
record Tally(int answers, Map<String, Map<String, Integer>> counts) {

    static final Tally NONE = new Tally(0, Map.of());

    /** With one more person's answers. */
    Tally with(QuestionSet set, Answers added) {
        Map<String, Map<String, Integer>> sum = new HashMap<>();
        counts.forEach((question, levels) -> sum.put(question, new HashMap<>(levels)));
        for (Question question : set.questions()) {
            String level = added.to(question.code()).one();
            if (!level.isEmpty()) {
                sum.computeIfAbsent(question.code(), none -> new HashMap<>()).merge(level, 1, Integer::sum);
            }
        }
        return new Tally(answers + 1, sum);
    }
}
