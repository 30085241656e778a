package corridor.exchange;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an offer or a need says. The bounds keep it to what is meant: whoever ticks everything fits nothing better.
 *
 * @param scope {@code places} for those listed, {@code anywhere} for all
 * @param kindsSought kinds of organisations that are looked for; none for any
 * @param ownPart what part one wants to play oneself
 * @param shownTo who reads it once it is open
 * @param chosen organisations that read it, where it is shown to chosen ones
 */
public record ListingContent(
        @Needed @Longest(120) LocalizedText title,
        @Longest(2_000) LocalizedText text,
        @Scheme("themes") @Most(5) List<String> themes,
        @Scheme("capabilities") @Most(6) List<String> capabilities,
        @Choice({"places", "anywhere"}) String scope,
        @Most(10) List<Corridor> corridors,
        @Most(20) List<CountryCode> countries,
        @Most(4) List<ResourcePart> resources,
        @Scheme("organisation-kinds") @Most(6) List<String> kindsSought,
        @Scheme("party-parts") String ownPart,

        @Choice({"ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"}) @Most(6)
        List<String> languages,

        @Choice({"public", "community", "market", "chosen"}) String shownTo,
        @OfOrganisation @Most(10) List<String> chosen) {

    public static final Shape SHAPE = Shape.of(ListingContent.class, "listing");

    /** What is put in or asked for, of one sort. */
    public record ResourcePart(
            @Needed @Choice({"cash", "staff-time", "in-kind"})
            String sort,

            @Nullable Money upTo,
            @Longest(200) String what) {}

    public boolean anywhere() {
        return scope.equals("anywhere");
    }

    /** Countries listed, and the ends of corridors. */
    public Set<CountryCode> places() {
        Set<CountryCode> places = new LinkedHashSet<>(countries);
        corridors.forEach(one -> places.addAll(List.of(one.from(), one.to())));
        return places;
    }

    /** The same without who reads it, which is its own people's business. */
    ListingContent withoutReaders() {
        return new ListingContent(
                title,
                text,
                themes,
                capabilities,
                scope,
                corridors,
                countries,
                resources,
                kindsSought,
                ownPart,
                languages,
                "",
                List.of());
    }

    /** Fields without which nobody can judge whether it fits. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, "text", text.isEmpty());
        note(missing, "themes", themes.isEmpty());
        note(missing, "scope", !anywhere() && corridors.isEmpty() && countries.isEmpty());
        note(missing, "languages", languages.isEmpty());
        note(missing, "shownTo", shownTo.isEmpty());
        note(missing, "chosen", shownTo.equals("chosen") && chosen.isEmpty());
        return missing;
    }

    private static void note(List<String> missing, String field, boolean lacks) {
        if (lacks) {
            missing.add(field);
        }
    }
}
