package corridor.partnerships.plan;

import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one line of a year adds up to. */
record Sums(BigDecimal needed, BigDecimal secured, BigDecimal hoped) {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    static Sums needed(BigDecimal value) {
        return new Sums(value, ZERO, ZERO);
    }

    static Sums given(BigDecimal value, boolean sure) {
        return sure ? new Sums(ZERO, value, ZERO) : new Sums(ZERO, ZERO, value);
    }

    Sums plus(Sums other) {
        return new Sums(needed.add(other.needed), secured.add(other.secured), hoped.add(other.hoped));
    }

    /** By unit: the currency, or hours. */
    static Map<String, BigDecimal> parts(@Nullable Money amount, @Nullable BigDecimal hours) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        if (amount != null) {
            parts.put(amount.currency(), amount.amount());
        }
        if (hours != null) {
            parts.put(Gap.HOURS, hours);
        }
        return parts;
    }
}
