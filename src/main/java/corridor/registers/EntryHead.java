package corridor.registers;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;

/** What entries of every kind say: what they are called, and what they are sorted under. */
public record EntryHead(
        @Needed @Longest(200) LocalizedText title,
        @Needed @Longest(600) LocalizedText summary,
        @Scheme("themes") List<String> themes,
        List<CountryCode> countries,
        @Scheme("regions") List<String> regions,
        List<Corridor> corridors,
        @OfOrganisation List<String> organisations,
        @Scheme("objectives") List<String> objectives,
        @Scheme("targets") List<String> targets,
        @Day String starts,
        @Day String ends) {

    public static final Shape SHAPE = Shape.of(EntryHead.class, "entry");

    /** Whether it can be found by where it holds or by what it is about. */
    boolean sorted() {
        return !themes.isEmpty() || !countries.isEmpty() || !regions.isEmpty() || !corridors.isEmpty();
    }

    /** Whether it is about what can put people at risk when it is read by everybody. */
    boolean sensitive() {
        return themes.contains("irregular-migration");
    }
}
