package corridor.partnerships.plan;

import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
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

    /** Money is more than nothing, time as well, and what is brought in kind has a name. */
    static Optional<String> obstacle(
            String sort, @Nullable Money amount, @Nullable BigDecimal hours, LocalizedText what) {
        if (amount == null ? sort.equals("cash") : amount.amount().signum() <= 0) {
            return Optional.of("amount-missing");
        }
        if (hours == null ? sort.equals("staff-time") : hours.signum() <= 0) {
            return Optional.of("hours-missing");
        }
        boolean unnamed = sort.equals(Need.IN_KIND) && what.isEmpty();
        return unnamed ? Optional.of("kind-unnamed") : Optional.empty();
    }

    /** By unit: the currency, or hours. What is below nothing counts for nothing, so that it cancels nothing. */
    static Map<String, BigDecimal> parts(@Nullable Money amount, @Nullable BigDecimal hours) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        if (amount != null && amount.amount().signum() > 0) {
            parts.put(amount.currency(), amount.amount());
        }
        if (hours != null && hours.signum() > 0) {
            parts.put(Gap.HOURS, hours);
        }
        return parts;
    }
}
