package corridor.registers.kinds;

import corridor.shapes.Figure;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money outside this platform that partnerships may ask for. */
public record ExternalFund(
        @Choice({"open", "closed", "proposed"}) String status,
        @OfOrganisation List<String> runBy,
        LocalizedText runByName,
        @Day String since,
        @Nullable Money size,
        LocalizedText covers,
        @Nullable Figure coversCount,
        List<Purpose> paysFor,
        @Nullable Figure projects,
        LocalizedText whoMayApply,
        List<Rule> rules)
        implements RegisterRecord {

    /** What it pays for. */
    public record Purpose(LocalizedText what) {}

    /** A rule of it, with its number. */
    public record Rule(LocalizedText text, @Nullable Figure number) {}
}
