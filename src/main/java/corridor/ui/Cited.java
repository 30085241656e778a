package corridor.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document that a record draws on.
 *
 * @param lines where in it, in as few ranges as say the same
 */
public record Cited(String document, String lines) {

    private static final Pattern PLACE = Pattern.compile("\\d{3}:\\d{1,6}(-\\d{1,6})?");
    private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    /** Every document of sources such as {@code 001:30-35}, each once. */
    public static List<Cited> of(Collection<String> sources) {
        Map<String, List<String>> byDocument = sources.stream()
                .filter(source -> source.contains(":"))
                .collect(Collectors.groupingBy(
                        source -> source.substring(0, source.lastIndexOf(':')),
                        TreeMap::new,
                        Collectors.mapping(
                                source -> source.substring(source.lastIndexOf(':') + 1), Collectors.toList())));
        return byDocument.entrySet().stream()
                // isolated: line numbers run from left to right in every language
                .map(one -> new Cited(one.getKey(), "\u2066" + String.join(", ", merged(one.getValue())) + "\u2069"))
                .toList();
    }

    /** Whether a source is a place in a document, and no words of its own. */
    public static boolean place(String source) {
        return PLACE.matcher(source).matches();
    }

    private static List<String> merged(List<String> places) {
        BitSet lines = new BitSet();
        SortedSet<String> others = new TreeSet<>();
        for (String place : places) {
            Matcher range = LINES.matcher(place.strip());
            if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
                lines.set(Math.min(from, to), Math.max(from, to) + 1);
            } else {
                others.add(place.strip());
            }
        }
        List<String> merged = new ArrayList<>();
        for (int from = lines.nextSetBit(0); from >= 0; ) {
            int after = lines.nextClearBit(from);
            merged.add(after - from == 1 ? String.valueOf(from) : from + "–" + (after - 1));
            from = lines.nextSetBit(after);
        }
        merged.addAll(others);
        return merged;
    }
}
