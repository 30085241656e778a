package corridor.search;

import corridor.access.Reader;
import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The door for finding in everything at once, whatever kind of record it is. */
@Service
public class WideSearch {

    private final SearchIndex index;
    private final Search search;

    WideSearch(SearchIndex index, Search search) {
        this.index = index;
        this.search = search;
    }

    /** The kinds of records that can be found. */
    public List<String> kinds() {
        return index.kinds();
    }

    /** The first of each kind that this reader may see; a typing error is forgiven only where nothing else is found. */
    public Found find(Reader reader, String text, Language language, int size) {
        Found exact = each(text, language, size, query -> search.exactly(reader, query));
        return exact.byKind().isEmpty() ? each(text, language, size, query -> search.find(reader, query)) : exact;
    }

    private Found each(String text, Language language, int size, Function<SearchQuery, SearchResult> finding) {
        Map<String, SearchResult> found = new LinkedHashMap<>();
        for (String kind : index.kinds()) {
            SearchResult result = finding.apply(new SearchQuery(kind, text, language, Map.of(), null, 1, size));
            if (result.total() > 0) {
                found.put(kind, result);
            }
        }
        return new Found(found);
    }

    /** What was found, by kind. */
    public record Found(Map<String, SearchResult> byKind) {

        public long total() {
            return byKind.values().stream().mapToLong(SearchResult::total).sum();
        }

        /** Other words that find something, where these did not. */
        public Optional<String> suggestion() {
            return byKind.values().stream()
                    .flatMap(result -> result.suggestion().stream())
                    .findFirst();
        }
    }
}
