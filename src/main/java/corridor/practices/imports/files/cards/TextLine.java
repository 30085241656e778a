package corridor.practices.imports.files.cards;

import java.util.List;

/**
 * One line of a text.
 *
 * @param number where it stands in its source, from 1
 * @param notes codes of what was removed from it
 */
public record TextLine(int number, String text, List<String> notes) {

    public static TextLine blank(int number) {
        return new TextLine(number, "", List.of());
    }

    boolean isBlank() {
        return text.isBlank();
    }

    TextLine with(String otherText) {
        return new TextLine(number, otherText.strip(), notes);
    }
}
