package corridor.practices;

import corridor.search.SearchQuery;
import corridor.shared.Language;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for among practices.
 *
 * @param words blank where none are asked for
 * @param filters values by facet
 */
public record PracticeSearch(String words, Map<String, Set<String>> filters) {

    /** As an address writes it; what it asks too much of, or does not know, is left out. */
    public static PracticeSearch of(MultiValueMap<String, String> parameters) {
        PracticeRequest request = PracticeRequest.of(parameters);
        String words = request.text();
        return new PracticeSearch(
                words.length() > SearchQuery.LONGEST_TEXT ? words.substring(0, SearchQuery.LONGEST_TEXT) : words,
                request.filters());
    }

    /** Whether it asks for nothing in particular. */
    public boolean everything() {
        return words.isBlank() && filters.isEmpty();
    }

    /** Where its finds are listed, the newest first. */
    public String address() {
        return newest(1, PracticeRequest.PAGE_SIZE).at("/practices");
    }

    /** Where its newest finds can be followed. */
    public String feed() {
        return new PracticeRequest(words, filters, "relevance", 1, PracticeRequest.PAGE_SIZE).at("/practices.atom");
    }

    /** Its newest finds. */
    public SearchQuery query(Language language, int size) {
        return newest(1, size).query(language);
    }

    private PracticeRequest newest(int page, int size) {
        return new PracticeRequest(words, filters, "newest", page, size);
    }
}
