package corridor.practices.imports.files.cards;

import java.util.List;

/**
 * The margin at which the lines of a text were wrapped, if they were: then most lines that another follows are nearly
 * as long as the longest, and many begin in the middle of a sentence.
 *
 * @param full from which length on a line was wrapped rather than ended
 */
record Margin(int full) {

    private static final Margin NONE = new Margin(Integer.MAX_VALUE);
    private static final int WIDEST = 140;
    private static final int NARROWEST = 40;
    private static final int PAIRS = 4;

    static Margin of(List<TextLine> lines) {
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        if (longest < NARROWEST || longest > WIDEST) {
            return NONE;
        }
        Margin margin = new Margin(longest * 7 / 10);
        int pairs = 0;
        int wrapped = 0;
        int inSentence = 0;
        for (int index = 1; index < lines.size(); index++) {
            TextLine line = lines.get(index - 1);
            TextLine next = lines.get(index);
            boolean pair = !line.isBlank() && !next.isBlank() && line.number() != next.number();
            pairs += pair ? 1 : 0;
            wrapped += pair && margin.wraps(line) ? 1 : 0;
            inSentence += pair && goesOn(next) ? 1 : 0;
        }
        return pairs >= PAIRS && wrapped * 2 >= pairs && inSentence * 4 >= pairs ? margin : NONE;
    }

    boolean wraps(TextLine line) {
        return line.text().length() >= full;
    }

    /** A small letter, or one of a script that has no capitals. */
    private static boolean goesOn(TextLine line) {
        int first = line.text().codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first);
    }
}
