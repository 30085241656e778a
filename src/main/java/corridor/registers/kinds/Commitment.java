package corridor.registers.kinds;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has promised in public, and what came of it. */
public record Commitment(
        @Choice({"state", "city", "company", "network", "organisation"})
        String giver,

        @Most(40) List<Giver> by,
        LocalizedText what,
        LocalizedText measure,
        @Day String until,
        @Longest(100) String indicator,
        List<FollowUp> followUp,
        @OfOrganisation List<String> jointWith)
        implements RegisterRecord {

    /** One of those who promised: an organisation, a State, or a name. */
    public record Giver(
            @OfOrganisation String organisation, @Nullable CountryCode country, LocalizedText name) {}

    /** What was found when somebody looked again. */
    public record FollowUp(@Day String day, LocalizedText what, LocalizedText by) {}
}
