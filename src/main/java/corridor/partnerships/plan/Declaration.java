package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;

/** What a party has of its own at stake, or that it has nothing; signed by its focal point. */
public record Declaration(
        @Needed @OfOrganisation String organisation,
        @Needed @Choice({"none", "some"}) String has,
        @Longest(1000) LocalizedText text,
        @Longest(1000) LocalizedText mitigation)
        implements PlanRecord, SignedRecord {

    /** Whether something is at stake and nobody says how that is dealt with. */
    public boolean open() {
        return has.equals("some") && mitigation.isEmpty();
    }
}
