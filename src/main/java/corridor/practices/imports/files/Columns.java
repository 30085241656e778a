package corridor.practices.imports.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names columns: by their header, each name once, and by their position where the header is blank. */
final class Columns {

    private Columns() {}

    static List<String> named(List<String> header) {
        List<String> names = new ArrayList<>(
                header.stream().limit(20_000).map(CleanText::name).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.size() > Limits.COLUMNS) {
            throw Refusals.tooManyColumns();
        }
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < names.size(); index++) {
            names.set(index, unique(names.get(index).isEmpty() ? at(index) : names.get(index), taken));
        }
        return names;
    }

    /** The name of a column that has none. */
    static String at(int index) {
        return "column " + (index + 1);
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int copy = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); copy++) {
            candidate = name + " " + copy;
        }
        return candidate;
    }
}
