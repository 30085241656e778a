package corridor.registers.kinds;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;

/** A law, a plan, a guideline or the like, and what it was measured against. */
public record PolicyInstrument(
        @Choice({
            "law",
            "treaty",
            "regulation",
            "decision",
            "strategy",
            "plan",
            "framework",
            "guideline",
            "report",
            "review"
        })
        String sort,

        @Longest(200) String symbol,
        @Day String adopted,
        @Day String inForce,
        @Day String until,
        @OfOrganisation List<String> issuer,
        LocalizedText issuerName,
        @Choice({"yes", "no"}) String binding,
        List<Part> parts,
        List<Review> reviewedAgainst,
        @corridor.shapes.ShapeRules.Scheme("markers") List<String> markers,
        LocalizedText budgetLine)
        implements RegisterRecord {

    /** A part of it. */
    public record Part(LocalizedText text) {}

    /** How it stands against a standard. */
    public record Review(
            LocalizedText standard,
            LocalizedText provision,
            @Choice({"gap", "met"}) String finding,
            LocalizedText amendment,
            @Choice({"yes", "no"}) String adopted) {}
}
