package corridor.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import corridor.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two texts, word by word in any of the six languages. */
public final class Differences {

    /** More words than this are compared as a whole: comparing takes time with the square of the changes. */
    private static final int MOST_WORDS = 4_000;

    private Differences() {}

    /** Both texts as one: what stayed, what was taken away, what was added. */
    public static List<Piece> between(String before, String after, Language language) {
        if (before.equals(after)) {
            return List.of(new Piece("kept", before));
        }
        List<String> old = words(before, language);
        List<String> now = words(after, language);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return pieces(before, after);
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, "kept", old.subList(at, delta.getSource().getPosition()));
            add(pieces, "gone", delta.getSource().getLines());
            add(pieces, "added", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, "kept", old.subList(at, old.size()));
        return pieces;
    }

    private static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, "gone", List.of(before));
        add(pieces, "added", List.of(after));
        return pieces;
    }

    private static void add(List<Piece> pieces, String kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<String> words(String text, Language language) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(language.tag()));
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }

    /** A stretch of text. */
    public record Piece(String kind, String text) {}
}
