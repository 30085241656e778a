package corridor.shapes;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the value of a field as it is typed; {@link FieldReading} reads it again. */
final class FieldText {

    private FieldText() {}

    static Typed write(Field field, @Nullable Object value) {
        if (Field.isNothing(value) || value == null) {
            return Typed.NOTHING;
        }
        Shape rows = field.rows();
        if (rows != null) {
            return new Typed(
                    Map.of(),
                    ((List<?>) value)
                            .stream().map(row -> write(rows, (Record) row)).toList());
        }
        List<?> values = value instanceof List<?> many ? many : List.of(value);
        return new Typed(parts(field.kind(), values), List.of());
    }

    static Map<String, Typed> write(Shape shape, Record record) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        shape.fields().forEach(field -> typed.put(field.name(), write(field, Shape.value(field, record))));
        return typed;
    }

    private static Map<String, List<String>> parts(FieldKind kind, List<?> values) {
        return switch (kind) {
            case TEXT -> texts((LocalizedText) values.getFirst());
            case CORRIDOR ->
                Map.of(
                        "-from", each(values, value -> ((Corridor) value).from().value()),
                        "-to", each(values, value -> ((Corridor) value).to().value()));
            case COUNTRY -> Map.of("", each(values, value -> ((CountryCode) value).value()));
            case NUMBER -> Map.of("", each(values, value -> ((BigDecimal) value).toPlainString()));
            case MONEY -> {
                Money money = (Money) values.getFirst();
                yield Map.of(
                        "-amount", List.of(money.amount().toPlainString()), "-currency", List.of(money.currency()));
            }
            case FIGURE -> figure((Figure) values.getFirst());
            default -> Map.of("", each(values, String.class::cast));
        };
    }

    private static Map<String, List<String>> texts(LocalizedText text) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        text.byTag().forEach((tag, said) -> parts.put("-" + tag, List.of(said)));
        return parts;
    }

    private static Map<String, List<String>> figure(Figure figure) {
        return Map.of(
                "-value", List.of(figure.value().toPlainString()),
                "-unit", List.of(figure.unit()),
                "-precision", List.of(figure.precision()),
                "-asof", List.of(figure.asOf()),
                "-source", List.of(figure.source()));
    }

    private static List<String> each(List<?> values, Function<Object, String> written) {
        return values.stream().map(value -> written.apply(value)).toList();
    }
}
