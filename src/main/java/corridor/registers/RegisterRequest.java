package corridor.registers;

import corridor.search.SearchQuery;
import corridor.search.SearchRequest;
import corridor.shared.Language;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What a list of entries is asked for.
 *
 * @param kind code of a kind, or {@code all}
 */
record RegisterRequest(String kind, SearchRequest asked) {

    static final String ALL_KINDS = "all";

    static RegisterRequest of(String kind, MultiValueMap<String, String> parameters) {
        return new RegisterRequest(kind, SearchRequest.of(EntryFacets.ALL, parameters));
    }

    SearchQuery query(Language language) {
        return query(language, SearchRequest.PAGE_SIZE);
    }

    SearchQuery query(Language language, int size) {
        SearchRequest narrowed = kind.equals(ALL_KINDS)
                ? asked
                : asked.with("kind", Set.of(kind)).onPage(asked.page());
        return narrowed.query(Entry.KIND, language, EntrySource.NEWEST, size);
    }

    String path() {
        return "/registers/" + kind;
    }
}
