package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a year needs.
 *
 * @param sort {@code nothing} says that the year needs nothing
 */
public record Need(
        @Needed @Day String year,

        @Needed @Choice({"cash", "staff-time", "in-kind", "nothing"})
        String sort,

        @Nullable Money amount,
        @Nullable BigDecimal hours,
        @Longest(600) LocalizedText what)
        implements PlanRecord {

    public static final String NOTHING = "nothing";
    public static final String IN_KIND = "in-kind";

    @Override
    public Optional<String> obstacle() {
        return Sums.obstacle(sort, amount, hours, what);
    }
}
