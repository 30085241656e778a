package corridor.practices.imports;

import corridor.practices.imports.files.SourceRow;
import corridor.practices.imports.files.cards.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as one form: a label, with a colon or alone on its line, begins a part that goes on to the next label. What
 * stands under labels that nobody knows belongs to no part.
 */
final class FormText {

    private static final Pattern LABELLED =
            Pattern.compile("^(?:\\(?\\d{1,2}[.)]\\s*)?([\\p{L}][\\p{L}\\p{M} /'’()&,-]{0,78}?)\\s*[:：﹕︰]\\s*(.*)$");
    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪◦‣●○■□➢*–—-]|\\d{1,2}[.)])\\s+");
    private static final int LONGEST_HEADING = 60;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_TITLE = 200;
    private static final String TITLE = "(title)";

    private final List<TextLine> lines;
    private final Map<String, ImportField> known;
    private final Map<String, StringBuilder> parts = new LinkedHashMap<>();
    private @Nullable String current;
    private String firstLine = "";

    private FormText(List<TextLine> lines, ColumnWords words) {
        this.lines = lines;
        this.known = words.suggest(lines.stream()
                        .flatMap(line -> heading(line.text()).stream())
                        .map(Heading::label)
                        .distinct()
                        .toList())
                .byColumn();
    }

    /** What a form says, as a row whose columns are its labels. */
    static Read of(List<TextLine> lines, ColumnWords words, String fileName) {
        FormText form = new FormText(lines, words);
        lines.forEach(form::add);
        return form.read(fileName);
    }

    private static Optional<Heading> heading(String line) {
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
            return Optional.of(new Heading(labelled.group(1).strip(), labelled.group(2), true));
        }
        String alone = BULLET.matcher(line).replaceFirst("").strip();
        boolean text = alone.length() > LONGEST_HEADING
                || alone.split(" ", -1).length > MOST_WORDS
                || alone.matches(".*[.!?;,。]$");
        return alone.isEmpty() || text ? Optional.empty() : Optional.of(new Heading(alone, "", false));
    }

    private void add(TextLine line) {
        String text = line.text().strip();
        Heading heading = heading(text).orElse(null);
        ImportField field =
                heading == null ? ImportField.IGNORE : known.getOrDefault(heading.label(), ImportField.IGNORE);
        if (heading != null && field != ImportField.IGNORE) {
            current = heading.label();
            append(current, heading.rest());
        } else if (heading != null && heading.colon() && heading.isShort()) {
            current = null;
        } else if (current != null) {
            append(current, text);
        } else if (firstLine.isEmpty() && parts.isEmpty() && text.length() <= LONGEST_TITLE) {
            firstLine = text;
        }
    }

    /** Lines of one paragraph become one; blank lines and points of a list begin anew. */
    private void append(String part, String text) {
        StringBuilder so = parts.computeIfAbsent(part, none -> new StringBuilder());
        if (text.isEmpty() || BULLET.matcher(text).find()) {
            so.append('\n');
        } else if (!so.isEmpty() && so.charAt(so.length() - 1) != '\n') {
            so.append(' ');
        }
        so.append(text);
    }

    private Read read(String fileName) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, ImportField> fields = new LinkedHashMap<>();
        parts.forEach((label, text) -> {
            String value = text.toString().replaceAll("\\n{2,}", "\n").strip();
            ImportField field = known.getOrDefault(label, ImportField.IGNORE);
            List<String> all = field == ImportField.TAKEAWAY ? points(value) : List.of(value);
            for (int at = 0; at < all.size(); at++) {
                String column = at == 0 ? label : label + " " + (at + 1);
                values.put(column, all.get(at));
                fields.put(column, field);
            }
        });
        if (fields.entrySet().stream()
                .noneMatch(one -> one.getValue() == ImportField.TITLE
                        && !values.getOrDefault(one.getKey(), "").isEmpty())) {
            values.put(TITLE, firstLine.isEmpty() ? fileName.replaceFirst("\\.[^.]{1,8}$", "") : firstLine);
            fields.put(TITLE, ImportField.TITLE);
        }
        int last = lines.isEmpty() ? 1 : lines.getLast().number();
        return new Read(new SourceRow(1, 1, last, values, List.of()), new Mapping(fields));
    }

    private static List<String> points(String text) {
        return text.lines()
                .map(line -> BULLET.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A line that may be a label, and the text behind it. */
    private record Heading(String label, String rest, boolean colon) {

        boolean isShort() {
            return label.split(" ", -1).length <= 3;
        }
    }

    /** What was read, and which label is which field. */
    record Read(SourceRow row, Mapping mapping) {}
}
