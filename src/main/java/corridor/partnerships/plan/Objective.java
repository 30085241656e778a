package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;

/** What shall come of it, who answers for it, until when, and how that is measured and watched. */
public record Objective(
        @Needed @Longest(600) LocalizedText outcome,
        @OfOrganisation String owner,
        @Day String due,
        @Longest(600) LocalizedText measure,
        @Most(8) List<Indicator> indicators)
        implements PlanRecord {

    /** What it lacks, as field names. */
    public List<String> lacking() {
        List<String> lacking = new java.util.ArrayList<>();
        if (owner.isEmpty()) {
            lacking.add("owner");
        }
        if (due.isEmpty()) {
            lacking.add("due");
        }
        if (measure.isEmpty()) {
            lacking.add("measure");
        }
        return lacking;
    }

    /** Whether at least one indicator can be followed. */
    public boolean watched() {
        return indicators.stream().anyMatch(Indicator::whole);
    }
}
