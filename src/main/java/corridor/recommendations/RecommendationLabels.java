package corridor.recommendations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Forums;
import corridor.search.FacetView;
import corridor.search.SearchRequest;
import corridor.search.SearchResult;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the values of facets are called. */
@Component
class RecommendationLabels {

    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final Countries countries;
    private final Forums forums;
    private final Stays stays;

    RecommendationLabels(
            Taxonomies taxonomies, Organisations organisations, Countries countries, Forums forums, Stays stays) {
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.countries = countries;
        this.forums = forums;
        this.stays = stays;
    }

    /** The names of all values that were found or ticked; one without a name that this reader may know is not offered. */
    FacetView.Words words(Frame frame, SearchRequest request, SearchResult result) {
        Map<String, Map<String, Rendering>> names = new HashMap<>();
        for (String facet : RecommendationSource.FACETS) {
            Set<String> values = new HashSet<>(request.filters().getOrDefault(facet, Set.of()));
            values.addAll(result.facets().getOrDefault(facet, Map.of()).keySet());
            names.put(facet, labels(frame, facet, values));
        }
        return new Words(frame, names);
    }

    private record Words(Frame frame, Map<String, Map<String, Rendering>> names) implements FacetView.Words {

        @Override
        public String facet(String facet) {
            return frame.t("recommendations.facet." + facet);
        }

        @Override
        public Rendering value(String facet, String value) {
            return of(facet).getOrDefault(value, new Rendering(value, frame.language(), false));
        }

        @Override
        public boolean offers(String facet, String value) {
            return of(facet).containsKey(value);
        }

        private Map<String, Rendering> of(String facet) {
            return names.getOrDefault(facet, Map.of());
        }
    }

    private Map<String, Rendering> labels(Frame frame, String facet, Set<String> values) {
        Map<String, Rendering> labels = new HashMap<>();
        switch (facet) {
            case "cycle" ->
                stays.seen(frame.reader(), ids(values))
                        .forEach((id, cycle) -> labels.put(String.valueOf(id), frame.in(cycle.title())));
            case "forum" ->
                forums.all(frame.reader()).stream()
                        .filter(one -> values.contains(String.valueOf(one.id())))
                        .forEach(one -> labels.put(String.valueOf(one.id()), frame.in(one.name())));
            default -> values.forEach(value -> labels.put(value, value(frame, facet, value)));
        }
        return labels;
    }

    private static List<Long> ids(Set<String> values) {
        return values.stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private Rendering value(Frame frame, String facet, String value) {
        return (facet.equals("organisation") ? organisations.bySlug(value) : Optional.<Organisation>empty())
                .filter(one -> one.shortName() == null)
                .map(one -> frame.in(one.name()))
                .orElseGet(() -> new Rendering(label(frame, facet, value), frame.language(), false));
    }

    private String label(Frame frame, String facet, String value) {
        return switch (facet) {
            case "theme" ->
                taxonomies.label(Taxonomies.THEMES, value, frame.language()).text();
            case "objective" ->
                value + " · "
                        + taxonomies
                                .label(Taxonomies.OBJECTIVES, value, frame.language())
                                .text();
            case "organisation" ->
                organisations
                        .bySlug(value)
                        .map(one -> one.label(frame.language()))
                        .orElse(value);
            case "country" ->
                value.matches("[A-Z]{2}")
                        ? countries
                                .name(new CountryCode(value), frame.language())
                                .text()
                        : value;
            case "state" -> known(frame, "recommendations.state.", value);
            case "addressee" -> known(frame, "recommendations.addressee.", value);
            default -> value;
        };
    }

    private static String known(Frame frame, String start, String value) {
        return frame.messages().has(start + value) ? frame.t(start + value) : value;
    }
}
