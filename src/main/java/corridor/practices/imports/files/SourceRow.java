package corridor.practices.imports.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a file: cleaned text by column, blank cells left out.
 *
 * @param number the row among the rows of the file, from 1
 * @param firstLine the line of a text file, sheet row, Word paragraph or line of PDF text it begins at, from 1
 * @param lastLine the one it ends at
 * @param notes stable codes of what was healed or looks wrong
 */
public record SourceRow(int number, int firstLine, int lastLine, Map<String, String> values, List<String> notes) {

    public SourceRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notes = List.copyOf(notes);
    }

    /** The text in that column; blank where the row has none. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
