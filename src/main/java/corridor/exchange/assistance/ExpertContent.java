package corridor.exchange.assistance;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.CountryCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody says of what they can help with. No address stands in it. */
public record ExpertContent(
        @Needed @Longest(160) String headline,
        @Scheme("capabilities") @Most(8) List<String> capabilities,
        @Scheme("themes") @Most(6) List<String> themes,

        @Choice({"ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"}) @Most(8)
        List<String> languages,

        @Most(30) List<CountryCode> countries,
        @Nullable BigDecimal years,
        @Day String availableFrom,
        @Day String availableUntil,
        @Choice({"paid", "voluntary", "either"}) String pay,
        @Choice({"yes", "no"}) String remote,
        @Choice({"community", "public"}) String shownTo) {

    public static final Shape SHAPE = Shape.of(ExpertContent.class, "expert");

    /** Whether anybody could tell with what they help. */
    boolean complete() {
        return !headline.isEmpty() && !capabilities.isEmpty() && !languages.isEmpty();
    }

    /** Nothing, in place of what somebody who left had said. */
    static ExpertContent nothing() {
        return (ExpertContent) SHAPE.record(Map.of());
    }
}
