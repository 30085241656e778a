package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;

/** What partners disagree about. */
public record Dispute(
        @Needed @Longest(1000) LocalizedText what,
        @OfOrganisation String raisedBy,

        @Needed @Choice({"raised", "mediated", "settled", "withdrawn"})
        String standing,

        @Longest(1000) LocalizedText outcome)
        implements PlanRecord {

    public boolean open() {
        return standing.equals("raised") || standing.equals("mediated");
    }
}
