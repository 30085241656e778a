package corridor.search;

import corridor.shared.Language;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param text words, "phrases", -exclusions and beginnings*; blank for everything
 * @param language that of the reader; words of the other five are found too
 * @param filters values by facet: any of the values of one facet, and all facets together
 * @param order a number to sort by, descending; none for relevance
 * @param page from 1
 */
public record SearchQuery(
        String kind,
        String text,
        Language language,
        Map<String, Set<String>> filters,
        @Nullable String order,
        int page,
        int size) {

    private static final Pattern PRECISE = Pattern.compile("\"|(^|\\s)-\\S|\\*");

    public static final int LONGEST_TEXT = 300;
    public static final int LARGEST_PAGE = 100;
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT);
        }
        size = Math.clamp(size, 0, LARGEST_PAGE);
        page = Math.clamp(page, 1, size == 0 ? 1 : DEEPEST / size);
    }

    public boolean hasText() {
        return !text.isEmpty();
    }

    /** Whether a phrase, an exclusion or a beginning is asked for: then nothing else will do. */
    boolean isPrecise() {
        return PRECISE.matcher(text).find();
    }

    SearchQuery withText(String other) {
        return new SearchQuery(kind, other, language, filters, order, page, size);
    }
}
