package corridor.partnerships.plan;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.OfOrganisation;
import java.util.List;

/** A seat, and for whom it speaks. */
public record Seat(
        @OfOrganisation String organisation,
        @Longest(120) String name,

        @Choice({"women", "youth", "diaspora", "local-authority", "workers", "employers", "other"})
        List<String> groups) {}
