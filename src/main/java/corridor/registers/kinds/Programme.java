package corridor.registers.kinds;

import corridor.shapes.Figure;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done over years with means set aside for it. */
public record Programme(
        @Choice({"planned", "pilot", "running", "ended"}) String stage,
        @Nullable Money budget,
        @OfOrganisation List<String> funders,
        @OfOrganisation List<String> implementers,
        List<Part> parts,
        List<Precondition> preconditions,
        List<Pilot> pilot,
        List<Benefit> benefits,
        @Nullable Figure reach)
        implements RegisterRecord {

    /** A part or a phase of it. */
    public record Part(
            LocalizedText name, @Day String from, @Day String to, LocalizedText what) {}

    /** What has to hold before it can work. */
    public record Precondition(
            LocalizedText what, @Choice({"yes", "no"}) String met) {}

    /** Where it was tried, and what was decided. */
    public record Pilot(
            List<CountryCode> countries,
            @Day String from,
            @Choice({"taken-up", "changed", "stopped"}) String verdict,
            LocalizedText words) {}

    /** What those who take part get. */
    public record Benefit(LocalizedText what, LocalizedText howMuch) {}
}
