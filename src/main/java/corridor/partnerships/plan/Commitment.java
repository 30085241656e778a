package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a party brings in a year.
 *
 * @param standing how sure it is
 */
public record Commitment(
        @Needed @OfOrganisation String organisation,
        @Needed @Day String year,
        @Needed @Choice({"cash", "staff-time", "in-kind"}) String sort,
        @Nullable Money amount,
        @Nullable BigDecimal hours,
        @Longest(600) LocalizedText what,

        @Needed @Choice({"offered", "promised", "secured", "received"})
        String standing)
        implements PlanRecord {

    @Override
    public Optional<String> obstacle() {
        return Sums.obstacle(sort, amount, hours, what);
    }

    public boolean sure() {
        return standing.equals("secured") || standing.equals("received");
    }
}
