package corridor.partnerships;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a partnership is called, what it is for, and what it is sorted under. */
public record PartnershipContent(
        @Needed @Longest(200) LocalizedText title,
        @Needed @Longest(600) LocalizedText summary,
        @Scheme("partnership-forms") String form,
        @Day String starts,
        @Day String ends,
        @Scheme("themes") List<String> themes,
        List<CountryCode> countries,
        List<Corridor> corridors,
        @Scheme("objectives") List<String> objectives,
        @Scheme("targets") List<String> targets,
        @Choice({"outcome", "common-concern"}) String orientation,

        @Choice({"current-topic", "previous-outcome", "follow-up", "match"})
        String cameFrom) {

    public static final Shape SHAPE = Shape.of(PartnershipContent.class, "partnership");

    /** Of title and summary alone; all else is not known. */
    public static PartnershipContent called(LocalizedText title, LocalizedText summary) {
        return new PartnershipContent(
                title, summary, "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    Set<CountryCode> places() {
        Set<CountryCode> places = new LinkedHashSet<>(countries);
        corridors.forEach(one -> places.addAll(List.of(one.from(), one.to())));
        return places;
    }

    /** Whether it is about what can put people at risk when it is read by everybody. */
    boolean sensitive() {
        return themes.contains("irregular-migration");
    }

    PartnershipContent ending(String day) {
        return new PartnershipContent(
                title,
                summary,
                form,
                starts,
                day,
                themes,
                countries,
                corridors,
                objectives,
                targets,
                orientation,
                cameFrom);
    }
}
