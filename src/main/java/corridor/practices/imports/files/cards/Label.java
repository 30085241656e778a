package corridor.practices.imports.files.cards;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label at the beginning of a line, and the text behind it. */
record Label(String word, String rest) {

    static final String BULLET = "[•·▪◦‣●○■□➢*§\\-–—]";

    /** Up to a colon of any script, or a dash between spaces. */
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:" + BULLET
                    + "\\s*){0,4}(?:\\(?\\d{1,2}[.)]\\s*)?[*_]{0,2}([\\p{L}][\\p{L}\\p{M} /'’()-]{0,48}?)[*_]{0,2}\\s*(?:[:：﹕︰]|\\s[-–—]\\s)[*_]{0,2}\\s*(.*)$");

    static Optional<Label> of(String line) {
        Matcher label = LABELLED.matcher(line);
        return label.matches() ? Optional.of(new Label(label.group(1).strip(), label.group(2))) : Optional.empty();
    }

    String plain() {
        return PlainWord.of(word);
    }
}
