package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;

/**
 * A piece of work: who does it, from when until when, and for which objective.
 *
 * @param objective in the words of the plan
 */
public record Work(
        @Needed @Longest(600) LocalizedText what,
        @OfOrganisation String owner,
        @Day String starts,
        @Day String ends,
        @Longest(600) LocalizedText objective,

        @Needed @Choice({"planned", "under-way", "done", "dropped"})
        String standing)
        implements PlanRecord {}
