package corridor.corridors;

import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a page can be about: a country, an organisation, a term of one of the lists. */
@Component
class Places {

    static final String COUNTRIES = "countries";
    static final String ORGANISATIONS = "organisations";

    /** The facet under which records carry the values of each list. */
    private static final Map<String, String> FACETS = Map.of(
            COUNTRIES,
            "country",
            ORGANISATIONS,
            "organisation",
            Taxonomies.THEMES,
            "theme",
            Taxonomies.OBJECTIVES,
            "objective",
            Taxonomies.TARGETS,
            "target");

    private final Countries countries;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final Clock clock;

    Places(Countries countries, Organisations organisations, Taxonomies taxonomies, Clock clock) {
        this.countries = countries;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    static String facet(String list) {
        return FACETS.getOrDefault(list, list);
    }

    /** The name of a value of a list, if there is such a one. */
    Optional<Rendering> name(Frame frame, String list, String code) {
        return switch (list) {
            case COUNTRIES ->
                Optional.of(code)
                        .filter(letters -> letters.matches("[A-Z]{2}"))
                        .map(CountryCode::new)
                        .filter(countries::exists)
                        .map(country -> countries.name(country, frame.language()));
            case ORGANISATIONS ->
                organisations.bySlug(code).map(one -> one.name().in(frame.language()));
            default -> taxonomies.term(list, code).map(term -> term.title().in(frame.language()));
        };
    }

    /** How to cite a page that changes as records come: its title, the day and its address. */
    String citation(Frame frame, Rendering name) {
        return frame.t(
                "corridors.cite.text",
                name.text(),
                frame.site().name(),
                frame.date(clock.instant()),
                frame.permanent());
    }
}
