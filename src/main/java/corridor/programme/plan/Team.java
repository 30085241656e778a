package corridor.programme.plan;

import java.util.SortedSet;
import java.util.TreeSet;

/** How many teams of interpreters there are for a pair of languages. */
public record Team(String pair, int teams) {

    private static final String PIVOT = "en";

    /** The pairs that a session interpreted into these languages needs: each with English, or else with the first. */
    static SortedSet<String> pairs(SortedSet<String> languages) {
        SortedSet<String> pairs = new TreeSet<>();
        if (languages.size() > 1) {
            String pivot = languages.contains(PIVOT) ? PIVOT : languages.first();
            languages.stream().filter(one -> !one.equals(pivot)).forEach(one -> pairs.add(of(pivot, one)));
        }
        return pairs;
    }

    /** A pair is written in the order of the alphabet. */
    public static String of(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
