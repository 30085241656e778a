package corridor.practices.imports;

import corridor.shared.PlainName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Suggests what the columns of a file are, by their headings. */
final class ColumnWords {

    private static final Set<ImportField> ONCE = Set.of(
            ImportField.TITLE, ImportField.SUMMARY, ImportField.YEAR_FROM, ImportField.YEAR_TO, ImportField.LANGUAGE);

    private final Map<String, ImportField> exact = new HashMap<>();
    private final Map<ImportField, List<String>> phrases = new EnumMap<>(ImportField.class);

    ColumnWords() {
        read().forEach((code, words) -> {
            ImportField field = ImportField.of(code);
            List<String> plain = words.stream().map(PlainName::of).toList();
            plain.forEach(word -> exact.putIfAbsent(word, field));
            phrases.put(field, plain);
        });
    }

    private static Map<String, List<String>> read() {
        try (InputStream content = new ClassPathResource("imports/columns.yaml").getInputStream()) {
            return new YAMLMapper().readValue(content, new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A suggestion to confirm: exact headings first, then headings that contain a telling phrase. */
    Mapping suggest(List<String> columns) {
        Map<String, ImportField> suggested = new LinkedHashMap<>();
        Set<ImportField> used = new HashSet<>();
        columns.forEach(column -> suggested.put(column, ImportField.IGNORE));
        columns.stream()
                .sorted(Comparator.comparingInt(this::place))
                .forEach(column -> suggested.put(column, take(exact.get(PlainName.of(column)), used)));
        columns.stream()
                .filter(column -> suggested.get(column) == ImportField.IGNORE)
                .forEach(column -> suggested.put(column, take(containing(PlainName.of(column)), used)));
        return new Mapping(suggested);
    }

    /** How telling a heading is among those of its field: the first is the most. */
    private int place(String column) {
        String heading = PlainName.of(column);
        ImportField field = exact.get(heading);
        return field == null ? 0 : phrases.getOrDefault(field, List.of()).indexOf(heading);
    }

    private static ImportField take(@Nullable ImportField field, Set<ImportField> used) {
        if (field == null || (ONCE.contains(field) && !used.add(field))) {
            return ImportField.IGNORE;
        }
        return field;
    }

    private @Nullable ImportField containing(String heading) {
        String padded = " " + heading + " ";
        ImportField best = null;
        int length = 5;
        for (Map.Entry<ImportField, List<String>> one : phrases.entrySet()) {
            for (String phrase : one.getValue()) {
                if (phrase.length() > length && padded.contains(" " + phrase + " ")) {
                    best = one.getKey();
                    length = phrase.length();
                }
            }
        }
        return best;
    }
}
