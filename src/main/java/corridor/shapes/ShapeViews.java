package corridor.shapes;

import corridor.shapes.ShapeComparison.Compared;
import corridor.shapes.ShapeComparison.Standing;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows records: their lines, and several side by side. */
@Component
public class ShapeViews {

    private final ShapeWords words;

    ShapeViews(ShapeWords words) {
        this.words = words;
    }

    /** Every field in its order, also those of which nothing is known. */
    public List<ShapeLine> lines(Frame frame, Shape shape, Record record) {
        return shape.fields().stream()
                .map(field -> line(frame, shape, field, Shape.value(field, record)))
                .toList();
    }

    private ShapeLine line(Frame frame, Shape shape, Field field, @Nullable Object value) {
        String label = words.label(frame, shape, field);
        if (value == null || Field.isNothing(value)) {
            return new ShapeLine(label, List.of(), List.of());
        }
        List<?> values = value instanceof List<?> many ? many : List.of(value);
        Shape rows = field.rows();
        return rows == null
                ? new ShapeLine(
                        label,
                        values.stream()
                                .map(one -> words.value(frame, field, one))
                                .toList(),
                        List.of())
                : new ShapeLine(
                        label,
                        List.of(),
                        values.stream()
                                .map(row -> lines(frame, rows, (Record) row).stream()
                                        .filter(line -> !line.unknown())
                                        .toList())
                                .toList());
    }

    /** Field by field, whether they say the same. */
    public ShapeComparison compare(Frame frame, Shape shape, List<? extends Record> records) {
        List<Compared> fields = new ArrayList<>();
        for (Field field : shape.fields()) {
            List<@Nullable Object> values = new ArrayList<>();
            records.forEach(record -> values.add(Shape.value(field, record)));
            fields.add(new Compared(
                    words.label(frame, shape, field),
                    Standing.of(values),
                    values.stream()
                            .map(value -> line(frame, shape, field, value))
                            .toList()));
        }
        return new ShapeComparison(fields);
    }

    /** What a choice is called. */
    public String choice(Frame frame, String code) {
        return words.choice(frame, code);
    }

    /** What fields are called, by their names. */
    public String label(Frame frame, Shape shape, String field) {
        return words.label(frame, shape, shape.field(field));
    }

    /** What was typed, in one line of plain text. */
    public String plain(Map<String, Typed> said, String field) {
        Typed typed = said.getOrDefault(field, Typed.NOTHING);
        return typed.rows().isEmpty()
                ? String.join(
                        " · ",
                        typed.parts().values().stream()
                                .flatMap(List::stream)
                                .filter(one -> !one.isBlank())
                                .toList())
                : String.join(
                        " / ",
                        typed.rows().stream()
                                .map(row -> String.join(
                                        " · ",
                                        row.keySet().stream()
                                                .map(name -> plain(row, name))
                                                .filter(one -> !one.isEmpty())
                                                .toList()))
                                .toList());
    }
}
