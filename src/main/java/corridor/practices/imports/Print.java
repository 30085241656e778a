package corridor.practices.imports;

import corridor.shared.PlainName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is kept of a practice so that it can be recognised again.
 *
 * @param words the telling words of its title, shortened to their stems
 * @param text a hash of its text without case and punctuation; 0 where the text is too short to tell
 */
record Print(List<String> words, long text) {

    private static final int TELLING_TEXT = 80;
    private static final int STEM = 6;
    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{4})(ing|ed|es|s)$");
    private static final long SEED = 1125899906842597L;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "and",
            "to",
            "in",
            "for",
            "on",
            "with",
            "by",
            "from",
            "at",
            "as",
            "both",
            "or",
            "its",
            "le",
            "la",
            "les",
            "de",
            "des",
            "du",
            "et",
            "pour",
            "dans",
            "en",
            "au",
            "aux",
            "sur",
            "un",
            "une",
            "el",
            "los",
            "las",
            "del",
            "y",
            "para",
            "con",
            "por",
            "и",
            "в",
            "на",
            "по",
            "для",
            "с",
            "من",
            "في",
            "على",
            "و",
            "project",
            "programme",
            "program",
            "projet",
            "proyecto",
            "evaluation",
            "study");

    static Print of(String title, String text) {
        return new Print(words(title), hashOfLetters(text));
    }

    /** Of letters and digits only, in lower case: spacing and punctuation do not make another text. */
    private static long hashOfLetters(String text) {
        long hash = SEED;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                hash = 31 * hash + Character.toLowerCase(letter);
                letters++;
            }
        }
        return letters < TELLING_TEXT ? 0 : hash;
    }

    static List<String> words(String title) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : PlainName.of(title).split(" ", -1)) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(stem(word));
            }
        }
        return List.copyOf(words);
    }

    private static String stem(String word) {
        String bare = ENDING.matcher(word).replaceAll("");
        return bare.length() > STEM ? bare.substring(0, STEM) : bare;
    }

    static long hash(String text) {
        long hash = SEED;
        for (int at = 0; at < text.length(); at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return hash;
    }
}
