package corridor.practices.submissions;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a screen, as it was typed. */
public record Typed(Map<String, List<String>> values) {

    static final Typed NOTHING = new Typed(Map.of());

    /** More values of one field than anybody ticks. */
    private static final int MOST_VALUES = 200;

    static Typed of(MultiValueMap<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, typed) -> values.put(
                name, typed.stream().limit(MOST_VALUES).map(TypedText::lines).toList()));
        return new Typed(values);
    }
    /** The first value of a field; blank where there is none. */
    public String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** What a text becomes: who empties it in the language that they write in takes its translations away too. */
    LocalizedText over(LocalizedText before, String field, Language language) {
        String text = one(field);
        return text.isBlank() && before.exactly(language).isPresent()
                ? LocalizedText.EMPTY
                : before.with(language, text);
    }

    /** The values of a field that are not blank. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The lines of a field that takes several. */
    List<String> lines(String name) {
        return Arrays.stream(one(name).split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** The fields in which this one and another differ. */
    List<String> differing(Typed other) {
        return Stream.concat(values.keySet().stream(), other.values.keySet().stream())
                .distinct()
                .filter(name -> !all(name).equals(other.all(name)))
                .toList();
    }
}
