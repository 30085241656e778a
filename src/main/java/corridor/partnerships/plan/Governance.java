package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that decides, and who sits in it.
 *
 * @param months how many months lie between its meetings
 * @param absent why nobody sits for some whose seat is looked for
 */
public record Governance(
        @Needed @Longest(300) LocalizedText body,

        @Choice({"consensus", "majority", "two-thirds", "other"})
        String rule,

        @Longest(600) LocalizedText words,
        @Nullable BigDecimal months,
        @Most(20) List<Seat> seats,
        @Longest(1000) LocalizedText absent)
        implements PlanRecord {}
