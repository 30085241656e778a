package corridor.practices.imports.files.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels of one text: the known words, and where cards have labelled titles, any other word that labels lines of at
 * least two cards.
 */
final class Labels {

    /** A further label of two words or more inside a line, behind the end of a sentence or a bullet. */
    private static final Pattern INSIDE =
            Pattern.compile("(?<=[.!?;。؟]|\\s[•·▪●])\\s*(\\p{L}[\\p{L}\\p{M}]* [\\p{L}\\p{M} /]{2,40}?)\\s*[:：]");

    private final Map<String, String> free;

    private Labels(Map<String, String> free) {
        this.free = free;
    }

    static Labels of(List<TextLine> lines) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        int titles = 0;
        for (TextLine line : lines) {
            Optional<Label> label = Label.of(line.text());
            if (label.isPresent()) {
                String plain = label.get().plain();
                titles += CardColumns.TITLE.equals(LabelWords.ALL.get(plain)) ? 1 : 0;
                counts.merge(plain, 1, Integer::sum);
                words.putIfAbsent(plain, label.get().word());
            }
        }
        int most = titles;
        words.keySet()
                .removeIf(plain -> LabelWords.ALL.containsKey(plain) || !isFree(counts.getOrDefault(plain, 0), most));
        return new Labels(words);
    }

    private static boolean isFree(int count, int titles) {
        return count >= 2 && count <= titles;
    }

    /** The column that a line begins, where it begins one. */
    Optional<String> column(Label label) {
        String plain = label.plain();
        return Optional.ofNullable(LabelWords.ALL.getOrDefault(plain, free.get(plain)));
    }

    /** The line, or its parts where a second label stands inside it. */
    List<TextLine> apart(TextLine line) {
        List<TextLine> parts = new ArrayList<>();
        int from = 0;
        for (MatchResult inside : INSIDE.matcher(line.text()).results().toList()) {
            if (LabelWords.ALL.containsKey(PlainWord.of(inside.group(1)))) {
                parts.add(line.with(line.text().substring(from, inside.start()).replaceAll("\\s[•·▪●]$", "")));
                from = inside.start();
            }
        }
        return Stream.concat(parts.stream(), Stream.of(line.with(line.text().substring(from))))
                .toList();
    }
}
