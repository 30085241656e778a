package corridor.registers.kinds;

import corridor.shapes.ShapeRules.Choice;
import corridor.shared.Corridor;
import corridor.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What stands in the way of fair movement, or helps it. */
public record Barrier(
        @Choice({"barrier", "facilitator"}) String effect,

        @Choice({"costs-risks", "education-skills", "health", "social-welfare", "circular-migration", "other"})
        String area,

        @Nullable Corridor pair,
        @Choice({"origin", "destination", "both"}) String side,
        LocalizedText what,
        LocalizedText helps)
        implements RegisterRecord {}
