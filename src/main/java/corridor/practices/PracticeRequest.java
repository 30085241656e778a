package corridor.practices;

import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A search as an address writes it: {@code ?q=…&theme=…&theme=…&sort=newest&page=2}. */
record PracticeRequest(String text, Map<String, Set<String>> filters, String sort, int page, int size) {

    static final int PAGE_SIZE = SearchRequest.PAGE_SIZE;
    static final List<String> SORTS = List.of("relevance", "newest", "freshest");

    static PracticeRequest of(MultiValueMap<String, String> parameters) {
        String sort = first(parameters, "sort", "relevance");
        int size = Math.min(number(parameters, "size", PAGE_SIZE), SearchQuery.LARGEST_PAGE);
        return new PracticeRequest(
                TypedText.line(parameters.getFirst("q")),
                SearchRequest.filters(PracticeFacets.ALL, parameters),
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

    /** What it has in common with every list that has facets. */
    SearchRequest common() {
        return new SearchRequest(text, filters, page);
    }

    /** The same order and size of other words, filters and page. */
    PracticeRequest with(SearchRequest other) {
        return new PracticeRequest(other.text(), other.filters(), sort, other.page(), size);
    }

    boolean narrowed() {
        return !filters.isEmpty();
    }

    /** Its address below this path. */
    String at(String path) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (!sort.equals("relevance")) {
            more.put("sort", sort);
        }
        if (size != PAGE_SIZE) {
            more.put("size", size);
        }
        return common().at(path, more);
    }
}
