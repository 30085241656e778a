package corridor.shapes;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Link;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A record with a field of each kind. */
public record Sample(
        @Needed LocalizedText what,
        @Longest(10) String name,
        @Choice({"yes", "no"}) String free,
        @Link String site,
        @Day String since,
        @Nullable BigDecimal share,
        List<CountryCode> countries,
        @Most(2) List<Corridor> corridors,
        @Scheme("themes") List<String> themes,
        @OfOrganisation List<String> runBy,
        @Nullable Money budget,
        @Nullable Figure reach,
        List<String> words,
        @Most(2) List<Part> parts) {

    static final Shape SHAPE = Shape.of(Sample.class, "sample");

    static final Known KNOWN = new Known() {
        @Override
        public boolean country(CountryCode code) {
            return !code.value().equals("ZZ");
        }

        @Override
        public boolean term(String scheme, String code) {
            return scheme.equals("themes") && code.equals("skills");
        }

        @Override
        public List<String> named(MultiValueMap<String, String> sent, String field) {
            return sent.getOrDefault(field, List.of());
        }

        @Override
        public boolean organisation(String slug) {
            return slug.equals("iom");
        }
    };

    static Sample whole() {
        return new Sample(
                LocalizedText.english("A fair; even start"),
                "=1+1",
                "yes",
                "https://example.org/a",
                "2019-05",
                new BigDecimal("-6.5"),
                List.of(new CountryCode("SN"), new CountryCode("IT")),
                List.of(Corridor.parse("SN>IT"), Corridor.parse("MX>US")),
                List.of("skills"),
                List.of("iom"),
                new Money(1_500_000, "EUR"),
                new Figure(new BigDecimal(1_600_000), "persons", "about", "2001", "001:174"),
                List.of("Thai", "Burmese"),
                List.of(new Part(LocalizedText.english("first"), "no"), new Part(LocalizedText.EMPTY, "yes")));
    }

    /** A row of it. */
    public record Part(
            LocalizedText what, @Choice({"yes", "no"}) String done) {}
}
