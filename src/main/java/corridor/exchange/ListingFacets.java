package corridor.exchange;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which values offers and needs can be narrowed, and what those are called. */
@Component
class ListingFacets {

    /** In the order in which readers see them. */
    static final List<String> ALL = List.of(
            "side",
            "theme",
            "capability",
            "country",
            "region",
            "corridor",
            "kind",
            "sort",
            "tongue",
            "market",
            "organisation");

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    ListingFacets(Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    Map<String, Collection<String>> of(Listing listing) {
        ListingContent content = listing.content();
        Set<CountryCode> places = content.places();
        Set<String> regions = new LinkedHashSet<>();
        places.forEach(country -> regions.addAll(countries.regionsOf(country)));
        List<Organisation> owner =
                organisations.find(listing.organisation()).map(List::of).orElse(List.of());
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("side", List.of(listing.side().code()));
        facets.put("theme", content.themes());
        facets.put("capability", content.capabilities());
        facets.put("country", places.stream().map(CountryCode::value).toList());
        facets.put("region", regions);
        facets.put(
                "corridor", content.corridors().stream().map(Object::toString).toList());
        facets.put("kind", owner.stream().map(Organisation::kind).toList());
        facets.put(
                "sort",
                content.resources().stream()
                        .map(ListingContent.ResourcePart::sort)
                        .distinct()
                        .toList());
        facets.put("tongue", content.languages());
        facets.put(
                "market",
                Stream.ofNullable(listing.place()).map(Object::toString).toList());
        facets.put("organisation", owner.stream().map(one -> one.slug().value()).toList());
        return facets;
    }

    /** The search for what a list is asked for. */
    static SearchQuery query(SearchRequest request, Language language) {
        return request.query(Listing.KIND, language, ListingSource.NEWEST, SearchRequest.PAGE_SIZE);
    }

    /** The same, with the language in which an organisation is called so. */
    Rendering value(Frame frame, String facet, String value, Map<String, String> markets) {
        return (facet.equals("organisation") ? organisations.bySlug(value) : Optional.<Organisation>empty())
                .map(one -> frame.in(one.name()))
                .orElseGet(() -> new Rendering(label(frame, facet, value, markets), frame.language(), false));
    }

    /** What a value of a facet is called. */
    String label(Frame frame, String facet, String value, Map<String, String> markets) {
        return switch (facet) {
            case "side" -> frame.t("exchange.side." + (value.equals("offer") ? "offer" : "need"));
            case "theme" -> term(frame, Taxonomies.THEMES, value);
            case "capability" -> term(frame, "capabilities", value);
            case "country" -> term(frame, Taxonomies.COUNTRIES, value);
            case "region" -> term(frame, Taxonomies.REGIONS, value);
            case "kind" -> term(frame, "organisation-kinds", value);
            case "corridor" -> corridor(frame, value);
            case "market" -> markets.getOrDefault(value, value);
            case "organisation" ->
                organisations
                        .bySlug(value)
                        .map(one -> one.name().in(frame.language()).text())
                        .orElse(value);
            default -> choice(frame, value);
        };
    }

    private static String choice(Frame frame, String value) {
        String key = "shape.choice." + value;
        return frame.messages().has(key) ? frame.t(key) : value;
    }

    private String term(Frame frame, String scheme, String value) {
        return taxonomies.title(scheme, value, frame.language()).text();
    }

    String corridor(Frame frame, String value) {
        return value.matches("[A-Z]{2}>[A-Z]{2}")
                ? term(frame, Taxonomies.COUNTRIES, value.substring(0, 2))
                        + (frame.language().direction().equals("rtl") ? " ← " : " → ")
                        + term(frame, Taxonomies.COUNTRIES, value.substring(3))
                : value;
    }
}
