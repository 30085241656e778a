package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a report for the partnership takes of a party in a year. */
public record Burden(
        @Needed @OfOrganisation String organisation,
        @Needed @Longest(300) LocalizedText report,
        @Needed @Day String year,
        @Nullable BigDecimal hours,
        @Nullable Money amount)
        implements PlanRecord {

    @Override
    public Optional<String> obstacle() {
        return Sums.obstacle("", amount, hours, report);
    }
}
