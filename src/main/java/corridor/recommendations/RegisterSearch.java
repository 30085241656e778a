package corridor.recommendations;

import corridor.access.Reader;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
import corridor.search.SearchResult;
import corridor.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds in the register what a reader may see. */
@Component
class RegisterSearch {

    private final Search search;
    private final RecommendationStore store;

    RegisterSearch(Search search, RecommendationStore store) {
        this.search = search;
        this.store = store;
    }

    /** The search for what the register is asked. */
    static SearchQuery query(SearchRequest request, Language language) {
        return request.query(Recommendation.KIND, language, RecommendationSource.NEWEST, SearchRequest.PAGE_SIZE);
    }

    Found find(Reader reader, SearchQuery query) {
        SearchResult result = search.find(reader, query);
        return new Found(result, hits(reader, result.hits()));
    }

    void walk(Reader reader, SearchQuery query, Consumer<List<Recommendation>> piece) {
        search.walk(reader, query, hits -> piece.accept(hits(reader, hits)));
    }

    private List<Recommendation> hits(Reader reader, List<SearchResult.Hit> hits) {
        Map<Long, Recommendation> found =
                store.find(reader, hits.stream().map(SearchResult.Hit::id).toList());
        return hits.stream()
                .map(hit -> found.get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a search found. */
    record Found(SearchResult result, List<Recommendation> recommendations) {}
}
