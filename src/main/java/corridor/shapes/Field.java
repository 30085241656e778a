package corridor.shapes;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Day;
import corridor.shapes.ShapeRules.Link;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.Most;
import corridor.shapes.ShapeRules.Needed;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shapes.ShapeRules.Scheme;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param many whether it is a list
 * @param longest how many signs a text may have, and how many rows or values a list
 * @param choices codes to choose from
 * @param scheme the taxonomy of its terms; blank for none
 * @param rows the shape of each row, for a list of records
 */
public record Field(
        String name,
        FieldKind kind,
        boolean many,
        boolean needed,
        int longest,
        List<String> choices,
        String scheme,
        @Nullable Shape rows,
        RecordComponent component) {

    static final int LONG_LINE = 300;
    private static final int USUAL_TEXT = 2_000;
    private static final int USUAL_ROWS = 20;
    private static final Map<Class<?>, FieldKind> BY_TYPE = Map.of(
            LocalizedText.class, FieldKind.TEXT,
            CountryCode.class, FieldKind.COUNTRY,
            Corridor.class, FieldKind.CORRIDOR,
            Money.class, FieldKind.MONEY,
            Figure.class, FieldKind.FIGURE,
            BigDecimal.class, FieldKind.NUMBER);

    static Field of(String shape, RecordComponent component) {
        boolean many = component.getType() == List.class;
        Class<?> type = many
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        Choice choice = component.getAnnotation(Choice.class);
        Scheme scheme = component.getAnnotation(Scheme.class);
        FieldKind kind = kind(component, type);
        return new Field(
                component.getName(),
                kind,
                many,
                component.isAnnotationPresent(Needed.class),
                longest(component, kind, many),
                choice == null ? List.of() : List.of(choice.value()),
                scheme == null ? "" : scheme.value(),
                kind == FieldKind.ROWS
                        ? Shape.of(type.asSubclass(Record.class), shape + "." + component.getName())
                        : null,
                component);
    }

    private static FieldKind kind(RecordComponent component, Class<?> type) {
        if (type == String.class) {
            return component.isAnnotationPresent(Choice.class)
                    ? FieldKind.CHOICE
                    : component.isAnnotationPresent(Scheme.class)
                            ? FieldKind.TERM
                            : component.isAnnotationPresent(OfOrganisation.class)
                                    ? FieldKind.ORGANISATION
                                    : component.isAnnotationPresent(Day.class)
                                            ? FieldKind.DAY
                                            : component.isAnnotationPresent(Link.class)
                                                    ? FieldKind.LINK
                                                    : FieldKind.LINE;
        }
        FieldKind kind = BY_TYPE.getOrDefault(type, FieldKind.ROWS);
        if (kind == FieldKind.ROWS && !type.isRecord()) {
            throw new IllegalArgumentException("No field can hold a " + type);
        }
        return kind;
    }

    private static int longest(RecordComponent component, FieldKind kind, boolean many) {
        Most most = component.getAnnotation(Most.class);
        Longest longest = component.getAnnotation(Longest.class);
        if (most != null) {
            return most.value();
        }
        if (longest != null) {
            return longest.value();
        }
        return many ? kind == FieldKind.ROWS ? USUAL_ROWS : 60 : kind == FieldKind.TEXT ? USUAL_TEXT : LONG_LINE;
    }

    /** What stands in a record where nobody said anything. */
    @Nullable
    Object nothing() {
        return many
                ? List.of()
                : switch (kind) {
                    case TEXT -> LocalizedText.EMPTY;
                    case COUNTRY, CORRIDOR, MONEY, FIGURE, NUMBER -> null;
                    default -> "";
                };
    }

    static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(LocalizedText.EMPTY) || value.equals(List.of());
    }
}
