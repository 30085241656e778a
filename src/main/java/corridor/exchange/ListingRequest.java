package corridor.exchange;

import corridor.search.SearchQuery;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A search as an address writes it. */
record ListingRequest(String text, Map<String, Set<String>> filters, int page) {

    static final String PATH = "/exchange";
    static final int PAGE_SIZE = 20;
    private static final int MOST_VALUES = 40;

    static ListingRequest of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String facet : ListingFacets.ALL) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() < 100)
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, new LinkedHashSet<>(values));
            }
        }
        String page = String.valueOf(parameters.getFirst("page"));
        String words = parameters.getFirst("q");
        return new ListingRequest(
                TypedText.line(words),
                filters,
                page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, SearchQuery.DEEPEST / PAGE_SIZE) : 1);
    }

    SearchQuery query(Language language) {
        return new SearchQuery(
                Listing.KIND, text, language, filters, text.isEmpty() ? ListingSource.NEWEST : null, page, PAGE_SIZE);
    }

    ListingRequest onPage(int other) {
        return new ListingRequest(text, filters, other);
    }

    ListingRequest searching(String other) {
        return new ListingRequest(other, filters, 1);
    }

    ListingRequest withoutFilters() {
        return new ListingRequest(text, Map.of(), 1);
    }

    ListingRequest without(String facet, String value) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.remove(value);
        fewer.put(facet, values);
        fewer.values().removeIf(Set::isEmpty);
        return new ListingRequest(text, fewer, 1);
    }

    /** The same of one side alone, or of both. */
    ListingRequest onSide(@Nullable Side side) {
        Map<String, Set<String>> others = new LinkedHashMap<>(filters);
        others.remove("side");
        if (side != null) {
            others.put("side", Set.of(side.code()));
        }
        return new ListingRequest(text, others, 1);
    }

    /** Its address, with the words, the filters and the page. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = new ArrayList<>();
        if (!text.isEmpty()) {
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
