package corridor.exchange.assistance;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;

/** What help is asked for. */
public record RequestContent(
        @Needed @Longest(120) LocalizedText title,
        @Longest(4_000) LocalizedText text,
        @Choice({"national", "bilateral", "regional"}) String level,
        @Most(20) List<CountryCode> countries,
        @Scheme("themes") @Most(5) List<String> themes,
        @Scheme("capabilities") @Most(6) List<String> capabilities,

        @Choice({"ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"}) @Most(6)
        List<String> languages,

        @Day String wantedBy,
        @Choice({"public", "community"}) String shownTo) {

    public static final Shape SHAPE = Shape.of(RequestContent.class, "request");

    /** Whether anybody could tell who might help. */
    boolean complete() {
        return !text.isEmpty() && !themes.isEmpty() && !languages.isEmpty() && !shownTo.isEmpty();
    }
}
