package corridor.registers.kinds;

import corridor.shapes.Figure;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money or cover that people or firms can draw on. */
public record Scheme(
        @Choice({"social-protection", "health-insurance", "incentive", "bond", "matching-fund", "wage-support", "other"
        })
        String sort,

        @Choice({"in-place", "proposed", "general"}) String standing,
        LocalizedText covers,
        @Choice({"yes", "no"}) String legalStatusMatters,
        LocalizedText contributions,
        List<Benefit> benefits,
        @Choice({"yes", "partly", "no"}) String portable,
        @Day String pilotSince,
        @Day String since,
        @Day String formalised,
        @Nullable Figure covered,
        @Nullable Figure share,
        @OfOrganisation List<String> runBy,
        LocalizedText runByName,
        @Most(5) List<Bond> bond)
        implements RegisterRecord {

    /** What it pays for. */
    public record Benefit(LocalizedText what, LocalizedText howMuch) {}

    /** The terms of a bond. */
    public record Bond(
            @Nullable Money size,
            LocalizedText term,
            LocalizedText coupon,
            @Nullable Money leastTicket,
            LocalizedText takenUp,
            LocalizedText use) {}
}
