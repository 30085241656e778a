package corridor.recommendations;

import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of the register: words, values of facets, and a page. */
record RegisterRequest(String text, Map<String, Set<String>> filters, int page) {

    static final int PAGE_SIZE = 25;

    private static final int MOST_VALUES = 20;

    static RegisterRequest of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String facet : RecommendationSource.FACETS) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= 100)
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, new LinkedHashSet<>(values));
            }
        }
        String text = parameters.getFirst("q");
        String page = parameters.getFirst("page");
        return new RegisterRequest(
                TypedText.lines(text),
                filters,
                page != null && page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, 400) : 1);
    }

    SearchQuery query(Language language) {
        return new SearchQuery(
                Recommendation.KIND,
                text,
                language,
                filters,
                text.isBlank() ? RecommendationSource.NEWEST : null,
                page,
                PAGE_SIZE);
    }

    RegisterRequest onPage(int other) {
        return new RegisterRequest(text, filters, other);
    }

    boolean has(String facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    /** Its address below this path. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = new ArrayList<>();
        if (!text.isBlank()) {
            address.queryParam("q", "{v" + values.size() + "}");
            values.add(text);
        }
        filters.forEach((facet, chosen) -> chosen.forEach(value -> {
            address.queryParam(facet, "{v" + values.size() + "}");
            values.add(value);
        }));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
