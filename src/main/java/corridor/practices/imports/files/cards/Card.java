package corridor.practices.imports.files.cards;

import java.util.List;
import java.util.Map;

/**
 * One practice as it stands in a text: its values by column, and the lines it was read from.
 *
 * @param sections the lines at which its labelled parts begin, by column
 */
public record Card(
        int firstLine, int lastLine, Map<String, String> values, Map<String, Integer> sections, List<String> notes) {

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    Card noting(List<String> otherNotes) {
        return new Card(firstLine, lastLine, values, sections, otherNotes);
    }
}
