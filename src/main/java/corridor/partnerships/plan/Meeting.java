package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;

/** A meeting, or a look at the plan that changed nothing. */
public record Meeting(
        @Needed @Day String day,
        @OfOrganisation List<String> present,
        @Needed @Longest(2000) LocalizedText decided,
        @Day String next)
        implements PlanRecord {}
