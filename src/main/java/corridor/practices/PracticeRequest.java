package corridor.practices;

import corridor.search.SearchQuery;
import corridor.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A search as an address writes it: {@code ?q=…&theme=…&theme=…&sort=newest&page=2}. */
record PracticeRequest(String text, Map<String, Set<String>> filters, String sort, int page, int size) {

    static final int PAGE_SIZE = 20;
    static final List<String> SORTS = List.of("relevance", "newest", "freshest");
    private static final int MOST_VALUES = 40;

    static PracticeRequest of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String facet : PracticeFacets.ALL) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() < 100)
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, new LinkedHashSet<>(values));
            }
        }
        String sort = first(parameters, "sort", "relevance");
        int size = Math.min(number(parameters, "size", PAGE_SIZE), SearchQuery.LARGEST_PAGE);
        return new PracticeRequest(
                first(parameters, "q", ""),
                filters,
                SORTS.contains(sort) ? sort : "relevance",
                Math.min(number(parameters, "page", 1), SearchQuery.DEEPEST / size),
                size);
    }

    /** Whether a page is asked for beyond those that are given. */
    static boolean tooDeep(MultiValueMap<String, String> parameters) {
        return number(parameters, "page", 1) > of(parameters).page();
    }

    private static String first(MultiValueMap<String, String> parameters, String name, String otherwise) {
        String value = parameters.getFirst(name);
        return value == null ? otherwise : value.strip();
    }

    private static int number(MultiValueMap<String, String> parameters, String name, int otherwise) {
        String value = first(parameters, name, "");
        return value.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(value)) : otherwise;
    }

    SearchQuery query(Language language) {
        return new SearchQuery(Practice.KIND, text, language, filters, order(), page, size);
    }

    private @Nullable String order() {
        return switch (sort) {
            case "newest" -> PracticeSource.NEWEST;
            case "freshest" -> PracticeSource.FRESHEST;
            default -> text.isBlank() ? PracticeSource.NEWEST : null;
        };
    }

    PracticeRequest onPage(int other) {
        return new PracticeRequest(text, filters, sort, other, size);
    }

    PracticeRequest searching(String other) {
        return new PracticeRequest(other, filters, sort, 1, size);
    }

    PracticeRequest withoutFilters() {
        return new PracticeRequest(text, Map.of(), sort, 1, size);
    }

    /** The same search without one value of one facet. */
    PracticeRequest without(String facet, String value) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.remove(value);
        fewer.put(facet, values);
        fewer.values().removeIf(Set::isEmpty);
        return new PracticeRequest(text, fewer, sort, 1, size);
    }

    boolean has(String facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    boolean narrowed() {
        return !filters.isEmpty();
    }

    /** Its address below this path. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = new ArrayList<>();
        if (!text.isBlank()) {
            address.queryParam("q", "{v" + values.size() + "}");
            values.add(text);
        }
        for (Map.Entry<String, Set<String>> filter : filters.entrySet()) {
            for (String value : filter.getValue()) {
                address.queryParam(filter.getKey(), "{v" + values.size() + "}");
                values.add(value);
            }
        }
        if (!sort.equals("relevance")) {
            address.queryParam("sort", sort);
        }
        if (size != PAGE_SIZE) {
            address.queryParam("size", size);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
