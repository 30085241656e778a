package corridor.shapes;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A public record as fields.
 *
 * @param maker makes one of its parts
 * @param kind under which its words stand in the messages: {@code shape.<kind>.<field>}
 */
public record Shape(
        Class<? extends Record> type, Constructor<? extends Record> maker, String kind, List<Field> fields) {

    /** Reads the components of a record; done once for each kind. */
    public static Shape of(Class<? extends Record> type, String kind) {
        RecordComponent[] parts = type.getRecordComponents();
        return new Shape(
                type,
                maker(type, parts),
                kind,
                Arrays.stream(parts).map(component -> Field.of(kind, component)).toList());
    }

    private static Constructor<? extends Record> maker(Class<? extends Record> type, RecordComponent[] parts) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record is made of its parts: " + type, impossible);
        }
    }

    /** What a record says, by field and in their order. */
    public Map<String, @Nullable Object> values(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), value(field, record)));
        return values;
    }

    static @Nullable Object value(Field field, Record record) {
        try {
            return field.component().getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A record shows its parts: " + record.getClass(), impossible);
        }
    }

    /** A record of these values; what is left out is not known. */
    public Record record(Map<String, ? extends @Nullable Object> values) {
        @Nullable
        Object[] arguments = fields.stream()
                .map(field -> {
                    Object value = values.get(field.name());
                    return value == null ? field.nothing() : value;
                })
                .toArray();
        try {
            return maker.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record is made of its parts: " + type, impossible);
        }
    }

    /** A record as a file gave it, with what is not known in place of what was left out, and yes or no for true or false. */
    public Record whole(Record read) {
        Map<String, @Nullable Object> values = values(read);
        for (Field field : fields) {
            Shape rows = field.rows();
            Object value = values.get(field.name());
            if (rows != null && value instanceof List<?> given) {
                values.put(
                        field.name(),
                        given.stream()
                                .filter(Objects::nonNull)
                                .map(row -> rows.whole((Record) row))
                                .toList());
            } else if (field.kind() == FieldKind.CHOICE && value instanceof String said) {
                values.put(field.name(), said.equals("true") ? "yes" : said.equals("false") ? "no" : said);
            }
        }
        return record(values);
    }

    public Field field(String name) {
        return fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no field " + name));
    }
}
