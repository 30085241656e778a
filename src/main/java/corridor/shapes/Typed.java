package corridor.shapes;

import java.util.List;
import java.util.Map;

/**
 * What was typed for one field.
 *
 * @param parts by what is added to the field's name
 * @param rows what was typed for each row, by field
 */
public record Typed(Map<String, List<String>> parts, List<Map<String, Typed>> rows) {

    static final Typed NOTHING = new Typed(Map.of(), List.of());

    public List<String> all(String part) {
        return parts.getOrDefault(part, List.of());
    }

    public String one(String part) {
        List<String> all = all(part);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** What was typed at this place of a list, or nothing. */
    public String at(String part, int place) {
        List<String> all = all(part);
        return place < all.size() ? all.get(place) : "";
    }

    /** The same without parts that are blank. */
    Typed canonical() {
        Map<String, List<String>> said = new java.util.TreeMap<>();
        parts.forEach((part, all) -> {
            if (all.stream().anyMatch(one -> !one.isBlank())) {
                said.put(part, all);
            }
        });
        return new Typed(said, rows.stream().map(Typed::canonical).toList());
    }

    private static Map<String, Typed> canonical(Map<String, Typed> row) {
        Map<String, Typed> known = new java.util.TreeMap<>();
        row.forEach((name, one) -> {
            if (!one.blank()) {
                known.put(name, one.canonical());
            }
        });
        return known;
    }

    boolean blank() {
        return parts.values().stream().allMatch(all -> all.stream().allMatch(String::isBlank))
                && rows.stream().allMatch(row -> row.values().stream().allMatch(Typed::blank));
    }
}
