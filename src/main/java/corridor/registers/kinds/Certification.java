package corridor.registers.kinds;

import corridor.shapes.Figure;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Link;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate, a licence or a recognition, and how it is had. */
public record Certification(
        @Choice({"certification", "licence", "recognition"}) String sort,
        @Choice({"in-place", "proposed", "general"}) String standing,
        LocalizedText of,
        LocalizedText standard,
        @Choice({"yes", "no"}) String voluntary,
        @OfOrganisation List<String> runBy,
        LocalizedText runByName,

        @Choice({"apply", "audit", "certified", "suspended"})
        List<String> steps,

        @Nullable Figure holders,
        @Link String register,
        @Nullable Figure complaints,
        @Choice({"mutual", "one-way", "no"}) String mutual)
        implements RegisterRecord {}
