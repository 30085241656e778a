package corridor.partnerships;

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

/** A search as an address writes it. */
record PartnershipRequest(String text, Map<String, Set<String>> filters, int page) {

    static final String PATH = "/partnerships";
    static final int PAGE_SIZE = 20;
    private static final int MOST_VALUES = 40;

    static PartnershipRequest of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String facet : PartnershipFacets.ALL) {
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
        return new PartnershipRequest(
                TypedText.line(words),
                filters,
                page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, SearchQuery.DEEPEST / PAGE_SIZE) : 1);
    }

    SearchQuery query(Language language) {
        return new SearchQuery(
                Partnership.KIND,
                text,
                language,
                filters,
                text.isEmpty() ? PartnershipSource.NEWEST : null,
                page,
                PAGE_SIZE);
    }

    PartnershipRequest onPage(int other) {
        return new PartnershipRequest(text, filters, other);
    }

    PartnershipRequest searching(String other) {
        return new PartnershipRequest(other, filters, 1);
    }

    PartnershipRequest withoutFilters() {
        return new PartnershipRequest(text, Map.of(), 1);
    }

    PartnershipRequest without(String facet, String value) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.remove(value);
        fewer.put(facet, values);
        fewer.values().removeIf(Set::isEmpty);
        return new PartnershipRequest(text, fewer, 1);
    }

    boolean has(String facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
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
