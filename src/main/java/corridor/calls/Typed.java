package corridor.calls;

import corridor.questions.AnswerForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a form, as it was typed. */
public record Typed(Map<String, List<String>> values) {

    public static final Typed NOTHING = new Typed(Map.of());

    private static final int MOST_VALUES = 300;

    public static Typed of(MultiValueMap<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, typed) -> values.put(
                name,
                typed.stream()
                        .filter(Objects::nonNull)
                        .limit(MOST_VALUES)
                        .map(AnswerForm::clean)
                        .toList()));
        return new Typed(values);
    }

    /** The first value of a field; blank where there is none. */
    public String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The same in one line. */
    public String line(String name) {
        return one(name).replaceAll("\\s+", " ");
    }

    /** The values of a field that are not blank. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public boolean ticked(String name) {
        return !one(name).isEmpty();
    }

    /** A number of a record; none where something else was typed. */
    public Optional<Long> id(String name) {
        return Optional.of(one(name)).filter(one -> one.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
