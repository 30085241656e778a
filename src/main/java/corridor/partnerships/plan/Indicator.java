package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;

/** One number by which an objective is followed. */
public record Indicator(
        @Longest(300) LocalizedText name,
        @Longest(60) String unit,
        @Longest(60) String baseline,
        @Day String baselineDay,
        @Longest(60) String target,
        @Longest(300) LocalizedText source,
        @OfOrganisation String reporter) {

    /** Whether it has a start or a day by which that is measured, an aim, a source and somebody who reports. */
    boolean whole() {
        boolean starts = !baseline.isEmpty() || !baselineDay.isEmpty();
        return !name.isEmpty() && starts && !target.isEmpty() && !source.isEmpty() && !reporter.isEmpty();
    }
}
