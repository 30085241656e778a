package corridor.practices.imports.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows out of raw cells: cleans, names and numbers them, and notes what does not fit the header. */
final class RowMaker {

    private static final int MANY_LINES = 200;

    private final List<String> columns;
    private int number;

    RowMaker(List<String> columns) {
        this.columns = columns;
    }

    /** The row, or null where every cell is blank. */
    @Nullable
    SourceRow row(int firstLine, int lastLine, List<String> cells, Set<String> notes) {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(columns.size());
        Set<String> found = new LinkedHashSet<>(notes);
        for (int index = 0; index < cells.size(); index++) {
            String text = CleanText.cell(cells.get(index), found);
            if (!text.isEmpty()) {
                put(values, index, text, found);
            }
        }
        if (cells.size() < columns.size()) {
            found.add(Notes.CELLS_MISSING);
        }
        return made(firstLine, lastLine, values, found);
    }

    /** A row whose values have their names already, or null where they are all blank. */
    @Nullable
    SourceRow row(int firstLine, int lastLine, Map<String, String> named, Set<String> notes) {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(named.size());
        Set<String> found = new LinkedHashSet<>(notes);
        for (String column : columns) {
            String text = CleanText.cell(named.getOrDefault(column, ""), found);
            if (!text.isEmpty()) {
                values.put(column, text);
            }
        }
        return made(firstLine, lastLine, values, found);
    }

    private void put(Map<String, String> values, int index, String text, Set<String> notes) {
        if (index >= Limits.COLUMNS) {
            throw Refusals.tooManyColumns();
        }
        if (index < columns.size()) {
            values.put(columns.get(index), text);
        } else {
            notes.add(Notes.CELLS_EXTRA);
            values.putIfAbsent(Columns.at(index), text);
        }
    }

    private @Nullable SourceRow made(int firstLine, int lastLine, Map<String, String> values, Set<String> notes) {
        if (values.isEmpty()) {
            return null;
        }
        if (lastLine - firstLine > MANY_LINES) {
            notes.add(Notes.LINES_MANY);
        }
        number++;
        return new SourceRow(number, firstLine, lastLine, values, List.copyOf(notes));
    }
}
