package corridor.partnerships.agreements;

import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
import corridor.shared.Language;
import corridor.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the registry is asked for.
 *
 * @param sort one of {@link #SORTS}
 */
record AgreementRequest(SearchRequest asked, String sort) {

    static final String PATH = "/agreements";
    static final List<String> SORTS = List.of("relevance", "newest", "signed");
    private static final String RELEVANCE = SORTS.getFirst();
    private static final Map<String, String> CODES = Map.of(
            "stage",
            String.join("|", AgreementFacets.STAGES),
            "instrument",
            String.join("|", AgreementFacets.INSTRUMENTS),
            "country",
            "[A-Z]{2}",
            "year",
            "\\d{4}");

    static AgreementRequest of(MultiValueMap<String, String> parameters) {
        String sort = String.valueOf(parameters.getFirst("sort"));
        return new AgreementRequest(
                SearchRequest.of(AgreementFacets.ALL, parameters), SORTS.contains(sort) ? sort : RELEVANCE);
    }

    /** The first facet that is asked for a value that cannot be; none where all can. */
    Optional<String> unknown() {
        return asked.filters().entrySet().stream()
                .filter(one -> !one.getValue().stream()
                        .allMatch(value -> value.matches(CODES.getOrDefault(one.getKey(), ".*"))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    SearchQuery query(Language language) {
        return new SearchQuery(
                Agreement.KIND,
                asked.text(),
                language,
                asked.filters(),
                order(),
                asked.page(),
                SearchRequest.PAGE_SIZE);
    }

    private @Nullable String order() {
        return switch (sort) {
            case "newest" -> AgreementSource.NEWEST;
            case "signed" -> AgreementSource.SIGNED;
            default -> asked.text().isBlank() ? AgreementSource.NEWEST : null;
        };
    }

    /** The same order of other words, filters and page. */
    AgreementRequest with(SearchRequest other) {
        return new AgreementRequest(other, sort);
    }

    Pages pages(long total) {
        return Pages.of(
                asked.page(),
                Math.min(total, SearchQuery.DEEPEST),
                SearchRequest.PAGE_SIZE,
                page -> with(asked.onPage(page)).at(PATH));
    }

    String at(String path) {
        return asked.at(path, sort.equals(RELEVANCE) ? Map.of() : Map.of("sort", sort));
    }
}
