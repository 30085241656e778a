package corridor.partnerships.agreements;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shapes.ShapeViews;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which values agreements can be narrowed, and what those are called. */
@Component
class AgreementFacets {

    static final List<String> ALL =
            List.of("instrument", "stage", "theme", "country", "region", "organisation", "year");
    static final List<String> STAGES = List.of(AgreementFront.PREPARED, AgreementFront.SIGNED, AgreementFront.ENDED);

    static final List<String> INSTRUMENTS =
            AgreementContent.SHAPE.field("instrument").choices();

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final ShapeViews shapes;

    AgreementFacets(Countries countries, Taxonomies taxonomies, Organisations organisations, ShapeViews shapes) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.shapes = shapes;
    }

    Map<String, Collection<String>> of(AgreementFront front) {
        Agreement one = front.agreement();
        Set<CountryCode> places = places(one);
        Set<String> regions = new LinkedHashSet<>();
        places.forEach(country -> regions.addAll(countries.regionsOf(country)));
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("instrument", List.of(one.content().instrument()));
        facets.put("stage", List.of(front.stage()));
        facets.put("theme", one.content().themes());
        facets.put("country", places.stream().map(CountryCode::value).toList());
        facets.put("region", regions);
        facets.put(
                "organisation", parties(one).map(party -> party.slug().value()).toList());
        facets.put("year", year(one).stream().toList());
        return facets;
    }

    /** Those that it names, those between which its corridors run, and those of its parties. */
    Set<CountryCode> places(Agreement one) {
        Set<CountryCode> places = new LinkedHashSet<>(one.content().countries());
        one.content().corridors().forEach(each -> places.addAll(List.of(each.from(), each.to())));
        ReportedAgreement reported = one.reported();
        if (reported != null) {
            reported.states().forEach(state -> places.add(state.country()));
        }
        parties(one).flatMap(party -> Stream.ofNullable(party.country())).forEach(places::add);
        return places;
    }

    Stream<Organisation> parties(Agreement one) {
        return organisations.find(one.organisations().stream().sorted().toList()).stream();
    }

    /** In which it was signed. */
    private static Optional<String> year(Agreement one) {
        return Optional.ofNullable(one.signedOn()).map(LocalDate::getYear).map(String::valueOf);
    }

    /** The same, with the language in which an organisation is called so. */
    Rendering value(Frame frame, String facet, String value) {
        return (facet.equals("organisation") ? organisations.bySlug(value) : Optional.<Organisation>empty())
                .map(one -> frame.in(one.name()))
                .orElseGet(() -> new Rendering(label(frame, facet, value), frame.language(), false));
    }

    /** What a value of a facet is called. */
    String label(Frame frame, String facet, String value) {
        return switch (facet) {
            case "instrument" -> INSTRUMENTS.contains(value) ? shapes.choice(frame, value) : value;
            case "stage" -> STAGES.contains(value) ? frame.t("agreements.stage." + value) : value;
            case "theme" -> term(frame, Taxonomies.THEMES, value);
            case "country" -> term(frame, Taxonomies.COUNTRIES, value);
            case "region" -> term(frame, Taxonomies.REGIONS, value);
            case "organisation" ->
                organisations
                        .bySlug(value)
                        .map(one -> one.name().in(frame.language()).text())
                        .orElse(value);
            default -> value;
        };
    }

    private String term(Frame frame, String scheme, String value) {
        return taxonomies.title(scheme, value, frame.language()).text();
    }
}
