package corridor.shapes;

import corridor.actors.Organisations;
import corridor.shapes.ShapeLine.Value;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Money;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What fields and their values are called in the reader's language. */
@Component
class ShapeWords {

    private static final Set<String> WITH_PAGES = Set.of(Taxonomies.THEMES, Taxonomies.OBJECTIVES, Taxonomies.TARGETS);

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    ShapeWords(Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    /** Some fields are called alike in every kind. */
    String label(Frame frame, Shape shape, Field field) {
        String own = "shape." + shape.kind() + "." + field.name();
        return frame.t(frame.messages().has(own) ? own : "shape." + field.name());
    }

    /** What helps to fill it in; blank where it needs no help. */
    String hint(Frame frame, Shape shape, Field field) {
        String own = "shape." + shape.kind() + "." + field.name() + ".hint";
        return frame.messages().has(own) ? frame.t(own) : "";
    }

    String choice(Frame frame, String code) {
        return frame.t("shape.choice." + code);
    }

    Value value(Frame frame, Field field, Object value) {
        Language language = frame.language();
        return switch (field.kind()) {
            case TEXT -> new Value(frame.in((LocalizedText) value), null);
            case COUNTRY -> country(frame, (CountryCode) value);
            case CORRIDOR -> plain(frame, corridor(frame, (Corridor) value));
            case NUMBER -> plain(frame, frame.number((BigDecimal) value));
            case MONEY -> plain(frame, money(frame, (Money) value));
            case FIGURE -> plain(frame, figure(frame, (Figure) value));
            case DAY -> plain(frame, day(frame, (String) value));
            case CHOICE -> plain(frame, choice(frame, (String) value));
            case TERM ->
                new Value(
                        taxonomies.title(field.scheme(), (String) value, language),
                        WITH_PAGES.contains(field.scheme()) ? "/" + field.scheme() + "/" + value : null);
            case ORGANISATION -> organisation(frame, (String) value);
            case LINK -> new Value(new Rendering((String) value, language, false), (String) value);
            default -> plain(frame, (String) value);
        };
    }

    private static Value plain(Frame frame, String text) {
        return new Value(new Rendering(text, frame.language(), false), null);
    }

    private Value country(Frame frame, CountryCode code) {
        return new Value(countries.name(code, frame.language()), "/countries/" + code);
    }

    private String corridor(Frame frame, Corridor corridor) {
        return countries.name(corridor.from(), frame.language()).text() + " → "
                + countries.name(corridor.to(), frame.language()).text();
    }

    private static String money(Frame frame, Money money) {
        return frame.number(money.amount()) + " " + money.currency();
    }

    private static String figure(Frame frame, Figure figure) {
        String number = frame.number(figure.value()) + (figure.unit().isEmpty() ? "" : " " + figure.unit());
        String precise =
                figure.precision().isEmpty() ? number : frame.t("shapes.precision." + figure.precision(), number);
        return figure.asOf().isEmpty() ? precise : precise + " (" + day(frame, figure.asOf()) + ")";
    }

    private static String day(Frame frame, String day) {
        return switch (day.length()) {
            case 7 -> frame.month(YearMonth.parse(day));
            case 10 -> frame.date(LocalDate.parse(day));
            default -> day;
        };
    }

    private Value organisation(Frame frame, String slug) {
        return organisations
                .bySlug(slug)
                .map(one -> new Value(one.name().in(frame.language()), "/organisations/" + one.slug()))
                .orElseGet(() -> plain(frame, slug));
    }
}
