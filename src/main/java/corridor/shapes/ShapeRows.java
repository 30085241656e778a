package corridor.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A record as one row of a table: a column for each part of each field; rows within a row are one cell of JSON. */
@Component
public class ShapeRows {

    /** Between the values of a list in one cell. */
    private static final String BETWEEN = "; ";

    private static final TypeReference<List<Map<String, List<String>>>> NESTED = new TypeReference<>() {};

    private final JsonMapper json;

    ShapeRows(JsonMapper json) {
        this.json = json;
    }

    public List<String> columns(Shape shape) {
        return shape.fields().stream().flatMap(field -> columns(field).stream()).toList();
    }

    private static List<String> columns(Field field) {
        return field.kind().parts().stream().map(part -> field.name() + part).toList();
    }

    public List<String> cells(Shape shape, Record record) {
        Map<String, Typed> typed = FieldText.write(shape, record);
        List<String> cells = new ArrayList<>();
        for (Field field : shape.fields()) {
            Typed said = typed.getOrDefault(field.name(), Typed.NOTHING);
            if (field.rows() != null) {
                cells.add(said.rows().isEmpty() ? "" : json.writeValueAsString(nested(said)));
            } else {
                field.kind().parts().forEach(part -> cells.add(String.join(BETWEEN, said.all(part))));
            }
        }
        return cells;
    }

    private static List<Map<String, List<String>>> nested(Typed said) {
        return said.rows().stream()
                .map(row -> {
                    Map<String, List<String>> flat = new LinkedHashMap<>();
                    row.forEach((name, one) -> one.parts().forEach((part, values) -> flat.put(name + part, values)));
                    return flat;
                })
                .toList();
    }

    /** What a row of a table says, by column; none where a cell of JSON cannot be read. */
    public Optional<Map<String, Typed>> typed(Shape shape, Map<String, String> row) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        try {
            for (Field field : shape.fields()) {
                typed.put(
                        field.name(),
                        field.rows() == null
                                ? parts(field, row)
                                : rows(field.rows(), row.getOrDefault(field.name(), "")));
            }
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    private static Typed parts(Field field, Map<String, String> row) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String part : field.kind().parts()) {
            String cell = plain(row.getOrDefault(field.name() + part, ""));
            if (!cell.isEmpty()) {
                parts.put(
                        part,
                        field.many()
                                ? Arrays.stream(cell.split(";", -1))
                                        .map(String::strip)
                                        .toList()
                                : List.of(cell));
            }
        }
        return new Typed(parts, List.of());
    }

    /** A cell without the apostrophe that keeps it from being a formula. */
    private static String plain(String cell) {
        String clean = ShapeForm.clean(cell);
        return clean.length() > 1 && clean.charAt(0) == '\'' && "=+-@".indexOf(clean.charAt(1)) >= 0
                ? clean.substring(1)
                : clean;
    }

    private Typed rows(Shape shape, String cell) {
        if (cell.isBlank()) {
            return Typed.NOTHING;
        }
        List<Map<String, Typed>> rows = json.readValue(cell, NESTED).stream()
                .map(flat -> {
                    Map<String, Typed> row = new LinkedHashMap<>();
                    for (Field field : shape.fields()) {
                        Map<String, List<String>> parts = new LinkedHashMap<>();
                        field.kind().parts().stream()
                                .filter(part -> flat.containsKey(field.name() + part))
                                .forEach(part -> parts.put(
                                        part,
                                        flat.getOrDefault(field.name() + part, List.of()).stream()
                                                .map(ShapeForm::clean)
                                                .toList()));
                        row.put(field.name(), new Typed(parts, List.of()));
                    }
                    return row;
                })
                .toList();
        return new Typed(Map.of(), rows);
    }
}
