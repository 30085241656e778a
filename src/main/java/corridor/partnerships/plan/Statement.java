package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;

/** What a party contributes, in its own words; signed by its focal point. */
public record Statement(
        @Needed @OfOrganisation String organisation,
        @Needed @Longest(2000) LocalizedText text) implements PlanRecord, SignedRecord {}
