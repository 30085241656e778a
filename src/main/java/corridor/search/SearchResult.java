package corridor.search;

import corridor.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param facets how many records carry each value, by facet, the most frequent first; a facet counts as if it were not
 *     narrowed itself
 * @param left how many more values a facet has than those that are counted, where it has more
 * @param suggestion other words that find something, where these found nothing
 * @param preparation how far the index is, where it does not hold everything yet
 */
public record SearchResult(
        List<Hit> hits,
        long total,
        Map<String, Map<String, Long>> facets,
        Map<String, Integer> left,
        Optional<String> suggestion,
        Optional<Preparation> preparation) {

    SearchResult suggesting(Optional<String> other) {
        return new SearchResult(hits, total, facets, left, other, preparation);
    }

    /**
     * One record found.
     *
     * @param passage where the words stand in its text, marked by {@link #MARK} and {@link #END}; blank without words
     * @param language the one that the passage is in; none without one
     */
    public record Hit(
            long id, int version, String passage, @Nullable Language language) {

        public static final String MARK = "\uE000";
        public static final String END = "\uE001";

        private static final String MARKS = "[" + MARK + END + "]";
        private static final Pattern PART = Pattern.compile(MARK + "[^" + END + "]*" + END + "|[^" + MARK + "]+");

        /** The passage, taken apart at its marks. */
        public Passage cut() {
            return new Passage(language, segments());
        }

        private List<Segment> segments() {
            return PART.matcher(passage)
                    .results()
                    .map(part -> new Segment(
                            part.group().replaceAll(MARKS, ""), part.group().startsWith(MARK)))
                    .toList();
        }
    }

    /**
     * Where the words stand in a text, for {@code search/passage}.
     *
     * @param language the one that it is in; none where there is no passage
     */
    public record Passage(@Nullable Language language, List<Segment> segments) {

        public static final Passage NONE = new Passage(null, List.of());

        public boolean isEmpty() {
            return segments.isEmpty();
        }

        /** The language, where it is another than the reader's. */
        public @Nullable Language foreign(Language readers) {
            return language == readers ? null : language;
        }

        /** Its words alone. */
        public String text() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }
    }

    /** A part of a passage; marked where it is a word that was looked for. */
    public record Segment(String text, boolean marked) {}
}
