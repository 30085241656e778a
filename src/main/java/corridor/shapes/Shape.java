package corridor.shapes;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public record as fields.
 *
 * @param kind under which its words stand in the messages: {@code shape.<kind>.<field>}
 */
public record Shape(Class<? extends Record> type, String kind, List<Field> fields) {

    /** Reads the components of a record; done once for each kind. */
    public static Shape of(Class<? extends Record> type, String kind) {
        return new Shape(
                type,
                kind,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> Field.of(kind, component))
                        .toList());
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
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        @Nullable
        Object[] arguments = fields.stream()
                .map(field -> {
                    Object value = values.get(field.name());
                    return value == null ? field.nothing() : value;
                })
                .toArray();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record is made of its parts: " + type, impossible);
        }
    }

    /** A record with what is not known in place of what was left out when it was read from a file. */
    public Record whole(Record read) {
        Map<String, @Nullable Object> values = values(read);
        for (Field field : fields) {
            Shape rows = field.rows();
            if (rows != null && values.get(field.name()) instanceof List<?> read1) {
                values.put(
                        field.name(),
                        read1.stream().map(row -> rows.whole((Record) row)).toList());
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
