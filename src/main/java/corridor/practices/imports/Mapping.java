package corridor.practices.imports;

import corridor.practices.imports.files.SourceRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column is taken for what. Several columns may feed one field. */
public record Mapping(Map<String, ImportField> byColumn) {

    /** From what a form or the database holds; a column that the file lacks is left out. */
    static Mapping of(List<String> columns, Map<String, String> codes) {
        Map<String, ImportField> byColumn = new LinkedHashMap<>();
        for (String column : columns) {
            byColumn.put(column, ImportField.of(codes.getOrDefault(column, ImportField.IGNORE.code())));
        }
        return new Mapping(byColumn);
    }

    boolean names(ImportField field) {
        return byColumn.containsValue(field);
    }

    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        byColumn.forEach((column, field) -> codes.put(column, field.code()));
        return codes;
    }

    /** The texts that a row has for a field, in the order of the columns. */
    List<String> all(SourceRow row, ImportField field) {
        return byColumn.entrySet().stream()
                .filter(one -> one.getValue() == field)
                .map(one -> row.value(one.getKey()))
                .filter(value -> !value.isBlank())
                .toList();
    }

    String text(SourceRow row, ImportField field) {
        return all(row, field).stream().collect(Collectors.joining("\n"));
    }
}
