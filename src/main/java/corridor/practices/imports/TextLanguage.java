package corridor.practices.imports;

import corridor.shared.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
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
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        // one sign of Chinese is a word
        letters.computeIfPresent(UnicodeScript.HAN, (script, count) -> count * 4);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private static Optional<Language> latin(String text) {
        Map<Language, Integer> found = new EnumMap<>(Language.class);
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(word)) {
                    found.merge(language, 1, Integer::sum);
                }
            });
        }
        return found.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
