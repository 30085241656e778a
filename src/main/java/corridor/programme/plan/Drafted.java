package corridor.programme.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan, and what is bad about it.
 *
 * @param clashes each rule that it breaks and each wish that it misses, dearest first
 */
public record Drafted(Plan plan, List<Clash> clashes) {

    private static final Comparator<Clash> DEAREST_FIRST = Comparator.comparing(
                    (Clash clash) -> !clash.rule().hard())
            .thenComparingLong(clash -> -clash.rule().weight() * clash.times())
            .thenComparing(Clash::key);

    /** Judges a plan. */
    public static Drafted of(Problem problem, Plan plan) {
        Layout layout = new Layout(problem, plan);
        return new Drafted(
                plan,
                Stream.concat(Check.of(problem, layout).stream(), Regrets.of(problem, layout).stream())
                        .sorted(DEAREST_FIRST)
                        .toList());
    }

    /** The hard rules that it breaks. */
    public List<Clash> broken() {
        return clashes.stream().filter(clash -> clash.rule().hard()).toList();
    }

    public long hard() {
        return broken().stream().mapToLong(Clash::times).sum();
    }

    /** What the missed wishes cost together. */
    public long price() {
        return clashes.stream()
                .mapToLong(clash -> clash.rule().weight() * clash.times())
                .sum();
    }

    /** How often each rule is broken or wish missed. */
    public Map<Rule, Long> counts() {
        return clashes.stream()
                .collect(Collectors.groupingBy(Clash::rule, TreeMap::new, Collectors.summingLong(Clash::times)));
    }
}
