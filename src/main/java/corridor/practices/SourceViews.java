package corridor.practices;

import corridor.practices.PracticeView.SourceView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers every place in the documents that a record draws on, by document. */
final class SourceViews {

    private static final Comparator<String> BY_LINE =
            Comparator.comparingInt(SourceViews::firstLine).thenComparing(Comparator.naturalOrder());

    private SourceViews() {}

    static List<SourceView> of(Narrative narrative) {
        Map<String, TreeSet<String>> byDocument = Stream.concat(
                        narrative.sources().values().stream().flatMap(List::stream),
                        narrative.showings().stream().map(Narrative.Showing::source))
                .filter(source -> source.contains(":"))
                .collect(Collectors.groupingBy(
                        source -> source.substring(0, source.lastIndexOf(':')),
                        TreeMap::new,
                        Collectors.mapping(
                                source -> source.substring(source.lastIndexOf(':') + 1),
                                Collectors.toCollection(() -> new TreeSet<>(BY_LINE)))));
        return byDocument.entrySet().stream()
                // isolated: line numbers run from left to right in every language
                .map(one -> new SourceView(one.getKey(), "\u2066" + String.join(", ", one.getValue()) + "\u2069"))
                .toList();
    }

    private static int firstLine(String lines) {
        String digits = lines.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
