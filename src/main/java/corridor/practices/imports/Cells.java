package corridor.practices.imports;

import corridor.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What single cells say. */
final class Cells {

    private static final int SUMMARY_LIMIT = 600;
    private static final int MOST_LINKS = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。؟](?=\\s|$)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[5-9]\\d|20\\d\\d)(?!\\d)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s,;|<>\"]{4,400}");

    private Cells() {}

    /** The first sentences of a text that fit a summary. */
    static String beginning(String text) {
        if (text.length() <= SUMMARY_LIMIT) {
            return text;
        }
        int end = -1;
        Matcher sentence = SENTENCE_END.matcher(text.substring(0, SUMMARY_LIMIT));
        while (sentence.find()) {
            end = sentence.end();
        }
        if (end > 60) {
            return text.substring(0, end);
        }
        int space = text.lastIndexOf(' ', SUMMARY_LIMIT);
        return text.substring(0, space > 60 ? space : SUMMARY_LIMIT) + " …";
    }

    /** The language that a cell names, if it names exactly one. */
    static Optional<Language> language(String cell) {
        String lower = cell.strip().toLowerCase(Locale.ROOT);
        List<Language> named = Language.ALL.stream()
                .filter(language -> lower.equals(language.tag())
                        || lower.contains(language.name().toLowerCase(Locale.ROOT))
                        || lower.contains(language.ownName().toLowerCase(Locale.ROOT)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The first or the last year that a cell names. */
    static @Nullable Integer year(String cell, boolean last) {
        List<Integer> years = YEAR.matcher(cell)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        return years.isEmpty() ? null : last ? years.getLast() : years.getFirst();
    }

    static Stream<String> links(String cell) {
        return WEB_ADDRESS
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_LINKS);
    }

    /** A name as a note quotes it. */
    static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
