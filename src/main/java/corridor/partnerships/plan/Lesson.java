package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shared.LocalizedText;

/** What others can learn of it. */
public record Lesson(
        @Needed @Choice({"worked", "did-not-work", "mixed"}) String result,
        @Needed @Longest(1000) LocalizedText text,
        @Longest(600) LocalizedText context)
        implements PlanRecord {}
