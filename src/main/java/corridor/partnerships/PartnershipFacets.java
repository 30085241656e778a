package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.constellations.Constellation;
import corridor.partnerships.health.Health;
import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
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

/** By which values partnerships can be narrowed, and what those are called. */
@Component
class PartnershipFacets {

    static final List<String> ALL = List.of(
            "stage",
            "form",
            "constellation",
            "theme",
            "country",
            "region",
            "organisation",
            "objective",
            "orientation",
            "health");
    static final String FORMS = "partnership-forms";

    /** All that the index counts. */
    static final List<String> INDEXED =
            Stream.concat(ALL.stream(), FrontFacets.COUNTED.stream()).toList();

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final FrontFacets others;

    PartnershipFacets(Countries countries, Taxonomies taxonomies, Organisations organisations, FrontFacets others) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.others = others;
    }

    /**
     * All under which one is found or counted.
     *
     * @param told the sections that everybody may read
     */
    Map<String, Collection<String>> of(Front front, Set<String> told) {
        PartnershipContent content = front.content();
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("stage", List.of(stage(front)));
        facets.put("form", content.form().isEmpty() ? List.of() : List.of(content.form()));
        facets.put("theme", content.themes());
        Set<String> places = places(front);
        facets.put("country", places);
        Set<String> regions = new LinkedHashSet<>();
        places.forEach(one -> regions.addAll(countries.regionsOf(new corridor.shared.CountryCode(one))));
        facets.put("region", regions);
        facets.put(
                "organisation",
                front.parties().stream()
                        .map(Party::slug)
                        .filter(slug -> !slug.isEmpty())
                        .toList());
        facets.put("objective", content.objectives());
        facets.put("health", health(front));
        facets.putAll(others.of(front));
        facets.put("told", told);
        facets.put("known", known(facets));
        return facets;
    }

    /** Of which facets anything is known, so that figures can say of how many they know. */
    private static List<String> known(Map<String, Collection<String>> facets) {
        return facets.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(value -> !value.equals(Constellation.NOT_KNOWN.code())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Its stage; silent ones are a stage of their own, since they count for nothing. */
    static String stage(Front front) {
        return front.silentSince() == null ? front.stage() : "silent";
    }

    static Set<String> places(Front front) {
        Set<String> places = new LinkedHashSet<>();
        front.content().places().forEach(one -> places.add(one.value()));
        front.parties().forEach(one -> {
            if (one.country() != null) {
                places.add(one.country().value());
            }
        });
        return places;
    }

    private static List<String> health(Front front) {
        Health health = front.health();
        return health == null
                ? List.of()
                : health.pillars().stream()
                        .map(one -> one.name() + "." + one.state().code())
                        .toList();
    }

    /** The search for what a list is asked for. */
    static SearchQuery query(SearchRequest request, Language language) {
        return request.query(Partnership.KIND, language, PartnershipSource.NEWEST, SearchRequest.PAGE_SIZE);
    }

    /** Who works with whom there. */
    List<String> constellations(Front front) {
        return others.constellations(front);
    }

    /** The same, with the language in which an organisation is called so. */
    Rendering value(Frame frame, String facet, String value) {
        return (facet.equals("organisation") ? organisations.bySlug(value) : Optional.<Organisation>empty())
                .map(one -> frame.in(one.name()))
                .orElseGet(() -> new Rendering(label(frame, facet, value), frame.language(), false));
    }

    /** What a value of a facet is called. */
    String label(Frame frame, String facet, String value) {
        var language = frame.language();
        return switch (facet) {
            case "stage" -> known(frame, "partnerships.stage." + value, value);
            case "form" -> taxonomies.title(FORMS, value, language).text();
            case "theme" -> taxonomies.title(Taxonomies.THEMES, value, language).text();
            case "constellation" ->
                taxonomies.title("constellations", value, language).text();
            case "orientation", "came-from", "lesson" -> known(frame, "shape.choice." + value, value);
            case "objective" ->
                taxonomies.title(Taxonomies.OBJECTIVES, value, language).text();
            case "country" ->
                taxonomies.title(Taxonomies.COUNTRIES, value, language).text();
            case "region" ->
                taxonomies.title(Taxonomies.REGIONS, value, language).text();
            case "organisation" ->
                organisations
                        .bySlug(value)
                        .map((Organisation one) -> one.name().in(language).text())
                        .orElse(value);
            default -> pillar(frame, value);
        };
    }

    private static String pillar(Frame frame, String value) {
        int dot = value.indexOf('.');
        return dot < 0
                ? value
                : known(frame, "partnerships.pillar." + value.substring(0, dot), value) + ": "
                        + known(frame, "partnerships.pillar-state." + value.substring(dot + 1), value);
    }

    private static String known(Frame frame, String key, String value) {
        return frame.messages().has(key) ? frame.t(key) : value;
    }
}
