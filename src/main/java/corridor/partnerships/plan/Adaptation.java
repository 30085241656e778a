package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shared.LocalizedText;

/** What changes and why. It holds once all parties agree. */
public record Adaptation(
        @Needed @Longest(300) LocalizedText what,
        @Needed @Longest(1000) LocalizedText why) implements PlanRecord {}
