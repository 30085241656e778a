package corridor.shapes;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with what is needed to understand it.
 *
 * @param unit what is counted; blank where that is plain
 * @param precision {@code about}, {@code at-least}, {@code more-than}; blank where exact
 * @param asOf the day, month or year of which it is; blank where not known
 * @param source where it is said; blank where not known
 */
public record Figure(BigDecimal value, String unit, String precision, String asOf, String source) {

    public Figure(
            BigDecimal value,
            @Nullable String unit,
            @Nullable String precision,
            @Nullable String asOf,
            @Nullable String source) {
        this.value = value;
        this.unit = Objects.requireNonNullElse(unit, "");
        this.precision = "exact".equals(precision) ? "" : Objects.requireNonNullElse(precision, "");
        this.asOf = Objects.requireNonNullElse(asOf, "");
        this.source = Objects.requireNonNullElse(source, "");
    }
}
