package corridor.search;

import corridor.search.SearchResult.Hit;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts from a text the sentence in which most of the words searched for stand, and marks them. It compares the beginnings
 * of words without their accents, which is close to what the index's stems do and far cheaper than taking each text apart
 * as the index did.
 */
final class Passages {

    private static final int LONGEST = 260;
    private static final int MOST_WORDS = 12;
    private static final char[] FOLDED = folded();

    private final List<String> words;
    private final boolean forgiving;

    Passages(String query, boolean forgiving) {
        this.forgiving = forgiving;
        this.words = Arrays.stream(query.split("\\s+", -1))
                .filter(part -> !part.startsWith("-"))
                .flatMap(part -> Arrays.stream(part.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .map(Passages::fold)
                .map(Passages::withoutArticle)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The letters of Western languages without their accents, in lower case. */
    private static char[] folded() {
        char[] table = new char[0x250];
        for (char letter = 0; letter < table.length; letter++) {
            String plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            table[letter] = Character.toLowerCase(plain.charAt(0));
        }
        return table;
    }

    private static char fold(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : Character.toLowerCase(letter);
    }

    private static String fold(String word) {
        char[] letters = word.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = fold(letters[at]);
        }
        return new String(letters);
    }

    private static String withoutArticle(String word) {
        return word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
    }

    /** Blank where none of the words stands in the text. */
    String in(String text) {
        int best = 0;
        String passage = "";
        int start = 0;
        while (start < text.length() && best < words.size()) {
            int end = sentenceEnd(text, start);
            Sentence sentence = new Sentence(text, start, end);
            int found = sentence.count();
            if (found > best) {
                best = found;
                passage = sentence.marked();
            }
            start = end;
        }
        return passage;
    }

    private static int sentenceEnd(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean full = "。！？؟\n".indexOf(letter) >= 0;
            boolean stop = ".!?".indexOf(letter) >= 0
                    && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
            if ((full || stop) && at > start) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** A part of a text, looked through word by word. */
    private final class Sentence {

        private final String text;
        private final int start;
        private final int end;

        Sentence(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        /** How many different words stand in it. */
        int count() {
            int seen = 0;
            for (int at = next(start); at < end; at = next(wordEnd(at))) {
                int word = matching(at, wordEnd(at));
                seen |= word < 0 ? 0 : 1 << word;
            }
            return Integer.bitCount(seen);
        }

        String marked() {
            StringBuilder marked = new StringBuilder();
            int from = beginning();
            int to = Math.min(end, from + LONGEST);
            int done = from;
            for (int at = next(from); at < to; at = next(wordEnd(at))) {
                if (matching(at, wordEnd(at)) >= 0) {
                    marked.append(text, done, at).append(Hit.MARK);
                    done = wordEnd(at);
                    marked.append(text, at, done).append(Hit.END);
                }
            }
            return marked.append(text, done, Math.max(done, to)).toString().strip();
        }

        /** Where to begin so that the first marked word is within reach. */
        private int beginning() {
            if (end - start <= LONGEST) {
                return start;
            }
            int at = next(start);
            while (at < end && matching(at, wordEnd(at)) < 0) {
                at = next(wordEnd(at));
            }
            return at - start < LONGEST / 2 ? start : next(wordEnd(at - LONGEST / 3));
        }

        private int next(int from) {
            int at = from;
            while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private int wordEnd(int from) {
            int at = from;
            // a sign of Chinese is a word
            if (at < end && Character.isIdeographic(text.charAt(at))) {
                return Math.min(end, at + longestMatch(at));
            }
            while (at < end
                    && Character.isLetterOrDigit(text.charAt(at))
                    && !Character.isIdeographic(text.charAt(at))) {
                at++;
            }
            return Math.max(at, Math.min(end, from + 1));
        }

        private int longestMatch(int at) {
            return words.stream()
                    .filter(word -> text.startsWith(word, at))
                    .mapToInt(String::length)
                    .max()
                    .orElse(1);
        }

        private int matching(int from, int to) {
            for (int word = 0; word < words.size(); word++) {
                if (alike(words.get(word), from, to)) {
                    return word;
                }
            }
            return -1;
        }

        private boolean alike(String word, int from, int to) {
            int begin = word.length() > 2 && to - from > 4 && text.startsWith("ال", from) ? from + 2 : from;
            if (fold(text.charAt(begin)) != word.charAt(0)) {
                return false;
            }
            if (forgiving) {
                return Suggestion.distance(word, text.substring(begin, to)) <= (word.length() < 7 ? 1 : 2);
            }
            int same = 0;
            while (same < word.length() && begin + same < to && fold(text.charAt(begin + same)) == word.charAt(same)) {
                same++;
            }
            int needed = word.length() < 5 ? word.length() : Math.max(4, word.length() - 3);
            return same >= needed && to - begin <= word.length() + (word.length() < 4 ? 1 : 4);
        }
    }
}
