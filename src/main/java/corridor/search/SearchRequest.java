package corridor.search;

import corridor.shared.Language;
import corridor.shared.TypedText;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What is looked for in a list with facets, as its address says it: {@code ?q=…&theme=…&theme=…&page=2}. */
public record SearchRequest(String text, Map<String, Set<String>> filters, int page) {

    public static final int PAGE_SIZE = 20;

    private static final int MOST_VALUES = 40;
    private static final int LONGEST_VALUE = 2_000;

    /** Read from the parameters of a request; what is none of these facets is passed over. */
    public static SearchRequest of(Collection<String> facets, MultiValueMap<String, String> parameters) {
        String page = String.valueOf(parameters.getFirst("page"));
        return new SearchRequest(
                TypedText.line(parameters.getFirst("q")),
                filters(facets, parameters),
                page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, SearchQuery.DEEPEST / PAGE_SIZE) : 1);
    }

    /** Whatever has one value of one facet. */
    public static SearchRequest having(String facet, String value) {
        return new SearchRequest("", Map.of(facet, Set.of(value)), 1);
    }

    /** The values that parameters give to these facets. */
    public static Map<String, Set<String>> filters(
            Collection<String> facets, MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String facet : facets) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE && !TypedText.hasUnseen(value))
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, new LinkedHashSet<>(values));
            }
        }
        return filters;
    }

    /** As a search among records of a kind: by relevance where there are words, else in this order. */
    public SearchQuery query(String kind, Language language, String order, int size) {
        return new SearchQuery(kind, text, language, filters, text.isBlank() ? order : null, page, size);
    }

    public SearchRequest onPage(int other) {
        return new SearchRequest(text, filters, other);
    }

    public SearchRequest searching(String other) {
        return new SearchRequest(other, filters, 1);
    }

    public SearchRequest withoutFilters() {
        return new SearchRequest(text, Map.of(), 1);
    }

    /** The same without one value of one facet. */
    public SearchRequest without(String facet, String value) {
        Set<String> fewer = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        fewer.remove(value);
        return with(facet, fewer);
    }

    /** The same with these values of a facet and no others; none takes the facet out. */
    public SearchRequest with(String facet, Set<String> values) {
        Map<String, Set<String>> others = new LinkedHashMap<>(filters);
        others.put(facet, values);
        others.values().removeIf(Set::isEmpty);
        return new SearchRequest(text, others, 1);
    }

    public boolean has(String facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    /** The way through what it finds, on pages of this size. */
    public Pages pages(long total, int size, String path) {
        return Pages.of(
                page,
                Math.min(total, SearchQuery.DEEPEST),
                size,
                other -> onPage(other).at(path));
    }

    /** Its address, with the words, the filters and the page. */
    public String at(String path) {
        return at(path, Map.of());
    }

    /** The same, with what else the list is asked for before the page. */
    public String at(String path, Map<String, ?> more) {
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
        more.forEach((name, value) -> address.queryParam(name, value));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
