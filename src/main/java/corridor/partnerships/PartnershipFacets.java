package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.health.Health;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By which values partnerships can be narrowed, and what those are called. */
@Component
class PartnershipFacets {

    static final List<String> ALL =
            List.of("stage", "form", "theme", "country", "region", "organisation", "objective", "health");
    static final String FORMS = "partnership-forms";

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    PartnershipFacets(Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    Map<String, Collection<String>> of(Front front) {
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
        return facets;
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

    /** What a value of a facet is called. */
    String label(Frame frame, String facet, String value) {
        var language = frame.language();
        return switch (facet) {
            case "stage" -> known(frame, "partnerships.stage." + value, value);
            case "form" -> taxonomies.title(FORMS, value, language).text();
            case "theme" -> taxonomies.title(Taxonomies.THEMES, value, language).text();
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
