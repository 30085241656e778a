package corridor.search;

import corridor.search.SearchResult.Hit;
import corridor.shared.PlainName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reader may have meant: each word that was found nowhere is replaced by the nearest word that is marked in the
 * passages found. It can only name what this reader may see.
 */
final class Suggestion {

    private static final Pattern MARKED = Pattern.compile(Hit.MARK + "([^" + Hit.END + "]+)" + Hit.END);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Suggestion() {}

    static Optional<String> from(String text, List<Hit> hits) {
        Map<String, Integer> found = new HashMap<>();
        for (Hit hit : hits) {
            Matcher marked = MARKED.matcher(hit.passage());
            while (marked.find()) {
                found.merge(marked.group(1).toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
            }
        }
        String meant = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(nearest(word.group(), found)));
        return PlainName.of(meant).equals(PlainName.of(text)) ? Optional.empty() : Optional.of(meant);
    }

    private static String nearest(String word, Map<String, Integer> found) {
        return found.keySet().stream()
                .filter(candidate -> distance(word, candidate) <= 2)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparingInt(candidate -> -found.getOrDefault(candidate, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(word);
    }

    /** Edit distance of two words without their case and accents. */
    static int distance(String one, String other) {
        String left = PlainName.of(one);
        String right = PlainName.of(other);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
