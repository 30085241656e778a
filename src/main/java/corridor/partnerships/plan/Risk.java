package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;

/** What could go wrong. */
public record Risk(
        @Needed @Longest(600) LocalizedText what,

        @Choice({"reputation", "finance", "politics", "protection", "data", "delivery"})
        String sort,

        @Choice({"low", "middle", "high"}) String likelihood,
        @Choice({"low", "middle", "high"}) String impact,
        @Longest(600) LocalizedText mitigation,
        @OfOrganisation String owner,
        @Day String review,
        @Needed @Choice({"open", "closed", "happened"}) String standing)
        implements PlanRecord {

    private static final int GRAVE = 6;

    /** Whether it is open, grave and nobody says what is done about it. */
    public boolean unmet() {
        return standing.equals("open") && level(likelihood) * level(impact) >= GRAVE && mitigation.isEmpty();
    }

    private static int level(String word) {
        return List.of("", "low", "middle", "high").indexOf(word);
    }
}
