package corridor.practices.imports;

import corridor.shared.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the six languages a text is in: by its script, and among the Latin ones by their commonest small words. */
final class TextLanguage {

    private static final int ENOUGH = 2_000;
    private static final Map<Language, Set<String>> SMALL_WORDS = Map.of(
            Language.ENGLISH,
            Set.of(
                    "the", "of", "and", "to", "in", "for", "is", "that", "with", "on", "by", "from", "are", "was",
                    "which"),
            Language.FRENCH,
            Set.of(
                    "le", "la", "les", "des", "et", "du", "dans", "pour", "une", "est", "qui", "par", "sur", "aux",
                    "au", "en", "de"),
            Language.SPANISH,
            Set.of("el", "la", "los", "las", "y", "del", "para", "una", "que", "por", "con", "en", "de", "se", "su"));

    /** Below this every letter is a Latin one. */
    private static final int LATIN = 0x250;

    /** The longest of the small words. */
    private static final int LONGEST = 5;

    private static final Map<String, Set<Language>> BY_WORD = byWord();

    private TextLanguage() {}

    static Optional<Language> of(String text) {
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        return switch (script(start)) {
            case ARABIC -> Optional.of(Language.ARABIC);
            case CYRILLIC -> Optional.of(Language.RUSSIAN);
            case HAN -> Optional.of(Language.CHINESE);
            case LATIN -> latin(start);
            default -> Optional.empty();
        };
    }

    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(
                        letter < LATIN ? UnicodeScript.LATIN : UnicodeScript.of(letter), 1, Integer::sum));
        // one sign of Chinese is a word
        letters.computeIfPresent(UnicodeScript.HAN, (script, count) -> count * 4);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private static Optional<Language> latin(String text) {
        Map<Language, Integer> found = new EnumMap<>(Language.class);
        int start = 0;
        String small = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at <= small.length(); at++) {
            if (at == small.length() || !Character.isLetter(small.charAt(at))) {
                if (at > start && at - start <= LONGEST) {
                    for (Language language : BY_WORD.getOrDefault(small.substring(start, at), Set.of())) {
                        found.merge(language, 1, Integer::sum);
                    }
                }
                start = at + 1;
            }
        }
        return found.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Map<String, Set<Language>> byWord() {
        Map<String, Set<Language>> byWord = new HashMap<>();
        SMALL_WORDS.forEach((language, words) ->
                words.forEach(word -> byWord.computeIfAbsent(word, first -> EnumSet.noneOf(Language.class))
                        .add(language)));
        return Map.copyOf(byWord);
    }
}
