package corridor.partnerships.agreements;

import corridor.shapes.Shape;
import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is called, of which sort it is, and its dates.
 *
 * @param notice how many days before its end a party says that it shall not go on
 */
public record AgreementContent(
        @Needed @Longest(200) LocalizedText title,
        @Longest(600) LocalizedText summary,

        @Needed
        @Choice({
            "memorandum",
            "bilateral-labour",
            "mobility-partnership",
            "social-security",
            "consular-cooperation",
            "labour-exchange",
            "border-management",
            "skills-recognition",
            "city-to-city",
            "tripartite",
            "with-recruiters",
            "with-banks",
            "data-exchange",
            "other-agreement"
        })
        String instrument,

        @Day String negotiated,
        @Day String expires,
        @Day String reviewed,
        @Nullable BigDecimal notice,
        @Choice({"yes", "no"}) String renews,
        List<CountryCode> countries,
        List<Corridor> corridors,
        @Scheme("themes") List<String> themes) {

    public static final Shape SHAPE = Shape.of(AgreementContent.class, "agreement");

    static final String LABOUR = "bilateral-labour";
}
