package corridor.partnerships.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of what a year needs.
 *
 * @param unit a currency, or {@link #HOURS}
 * @param hoped what is offered or promised and not sure
 */
public record Gap(String year, String unit, BigDecimal needed, BigDecimal secured, BigDecimal hoped) {

    public static final String HOURS = "hours";
    private static final int HUNDRED = 100;

    public BigDecimal missing() {
        return needed.subtract(secured).max(BigDecimal.ZERO);
    }

    public boolean met() {
        return missing().signum() == 0;
    }

    /** How much of what is needed is sure, in percent, rounded down; a hundred where nothing is needed. */
    public int percent() {
        return needed.signum() <= 0
                ? HUNDRED
                : secured.multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(needed, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(HUNDRED))
                        .intValue();
    }
}
