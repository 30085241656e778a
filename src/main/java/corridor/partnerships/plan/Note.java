package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shared.LocalizedText;

/** What was done in a time, and how it went. */
public record Note(
        @Needed @Day String day,
        @Needed @Longest(2000) LocalizedText done,
        @Longest(1000) LocalizedText worked,
        @Longest(1000) LocalizedText failed)
        implements PlanRecord {}
