package corridor.shared;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a number is made up. Listed types never add up to more than the total; what is left is not listed.
 *
 * @param total all of them; none where nobody knows
 * @param listed how many of each type are listed
 */
public record Composition(@Nullable Integer total, Map<String, Integer> listed) {

    public Composition {
        listed = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(listed));
        if (listed.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("A number below zero: " + listed);
        }
        long sum = listed.values().stream().mapToLong(Integer::longValue).sum();
        if (total != null && sum > total) {
            throw new IllegalArgumentException("More are listed than there are: " + sum + " of " + total);
        }
    }

    /** How many are listed. */
    public int sum() {
        return listed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Why these numbers cannot all be right. */
    public static Optional<Refusal> problem(@Nullable Integer total, Map<String, Integer> listed) {
        long sum = listed.values().stream().mapToLong(Integer::longValue).sum();
        return total != null && sum > total
                ? Optional.of(Refusal.of(Refusal.Kind.INVALID, "composition-exceeds-total", sum, total))
                : Optional.empty();
    }

    /** How many are not listed; unknown where the total is. */
    public OptionalInt remainder() {
        return total == null ? OptionalInt.empty() : OptionalInt.of(total - sum());
    }

    /** The share of a type; none without the total, even among the listed, nor for a type that is not listed. */
    public Optional<Share> share(String type, Whole whole) {
        Integer number = listed.get(type);
        return total == null || number == null
                ? Optional.empty()
                : Optional.of(new Share(number, whole == Whole.TOTAL ? total : sum(), whole));
    }

    /** What a share is of. */
    public enum Whole {
        TOTAL,
        LISTED
    }

    /** So many of so many. */
    public record Share(int number, int of, Whole whole) {}
}
