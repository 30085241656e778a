package corridor.partnerships.pulse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a round: nothing at all where too few answered.
 *
 * @param answers how many answered; nought where nothing is shown
 */
public record PulseResult(int answers, Map<String, Line> lines) {

    public static final PulseResult NONE = new PulseResult(0, Map.of());

    static final int ANSWERS = 5;
    static final int ORGANISATIONS = 3;
    static final int SPREAD_ANSWERS = 10;
    static final int SPREAD_ORGANISATIONS = 5;
    private static final int OTHERS = 3;
    private static final int SPREAD_OTHERS = 5;
    private static final int HALF = 2;

    /**
     * One question.
     *
     * @param mean to half a level
     * @param close whether all answers lie within one level of each other
     * @param spread how many chose each level; empty where too few answered
     */
    public record Line(double mean, boolean close, Map<String, Integer> spread) {}

    public boolean shown() {
        return answers > 0;
    }

    /**
     * From how often each level was chosen, by question; what is no level counts for nothing. No organisation may be able to take its own
     * people off and read the rest: enough others must have answered, too.
     *
     * @param people how many answered of each organisation
     */
    static PulseResult of(Tally tally, List<Integer> people) {
        int others = tally.answers()
                - people.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (tally.answers() < ANSWERS || people.size() < ORGANISATIONS || others < OTHERS) {
            return NONE;
        }
        boolean spread =
                tally.answers() >= SPREAD_ANSWERS && people.size() >= SPREAD_ORGANISATIONS && others >= SPREAD_OTHERS;
        Map<String, Line> lines = new LinkedHashMap<>();
        new TreeMap<>(tally.counts()).forEach((question, counts) -> {
            Map<String, Integer> levels = new TreeMap<>(counts);
            levels.keySet().removeIf(one -> !one.matches("[1-5]"));
            int number = levels.values().stream().mapToInt(Integer::intValue).sum();
            if (number >= ANSWERS) {
                lines.put(question, line(levels, number, spread && number >= SPREAD_ANSWERS));
            }
        });
        return new PulseResult(tally.answers(), lines);
    }

    private static Line line(Map<String, Integer> levels, int number, boolean spread) {
        double sum = 0;
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (Map.Entry<String, Integer> one : levels.entrySet()) {
            int level = Integer.parseInt(one.getKey());
            sum += (double) level * one.getValue();
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        return new Line(
                Math.round(sum / number * HALF) / (double) HALF, highest - lowest <= 1, spread ? levels : Map.of());
    }
}
