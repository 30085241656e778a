package corridor.exchange.matching;

import java.util.List;
import java.util.Set;

/**
 * Why an offer and a need fit, or why not: the same for both sides.
 *
 * @param unmet conditions that do not hold
 */
public record Explanation(Set<Condition> unmet, List<Factor> factors) {

    public boolean fits() {
        return unmet.isEmpty();
    }

    public int points() {
        return factors.stream().mapToInt(Factor::points).sum();
    }
}
