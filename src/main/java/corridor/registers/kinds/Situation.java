package corridor.registers.kinds;

import corridor.shapes.Figure;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crisis, what was done before, during and after it, and what was needed. */
public record Situation(
        @Choice({"conflict", "disaster", "displacement", "health", "economic", "return"})
        String sort,

        List<Phase> phases,
        List<Need> needs,
        @OfOrganisation List<String> helpers,
        @Longest(500) String guidelines)
        implements RegisterRecord {

    /** Something to do in a phase. */
    public record Phase(
            @Choice({"before", "during", "after"}) String phase,
            LocalizedText what,
            @Choice({"yes", "no"}) String done,
            String source) {}

    /** What is needed, for all together. */
    public record Need(LocalizedText what, @Nullable Figure figure) {}
}
