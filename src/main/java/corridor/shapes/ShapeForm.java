package corridor.shapes;

import corridor.shapes.FieldReading.Answer;
import corridor.shared.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes records of what was typed, and puts what two people typed at once together. */
@Component
public class ShapeForm {

    private static final int LONGEST = 8_000;
    private static final int MOST_VALUES = 60;
    private static final int BLANK_ROWS = 3;

    private final Known known;
    private final FieldReading reading;

    ShapeForm(Known known) {
        this.known = known;
        this.reading = new FieldReading(known);
    }

    /**
     * What came of it.
     *
     * @param record none where there are problems
     * @param problems by field, or {@code field.row.field}: a code below {@code shapes.wrong}
     */
    public record Read(@Nullable Record record, Map<String, String> problems, Map<String, Typed> typed) {

        public Optional<Record> found() {
            return Optional.ofNullable(record);
        }
    }

    /** A form that shows what a record says. */
    public static Read of(Shape shape, Record record) {
        return new Read(record, Map.of(), FieldText.write(shape, record));
    }

    /** What a browser sent: cleaned, bounded, checked. */
    public Read read(Shape shape, MultiValueMap<String, String> sent) {
        return check(shape, typed(shape, "", sent));
    }

    private Map<String, Typed> typed(Shape shape, String prefix, MultiValueMap<String, String> sent) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        shape.fields().forEach(field -> typed.put(field.name(), typed(field, prefix + field.name(), sent)));
        return typed;
    }

    private Typed typed(Field field, String name, MultiValueMap<String, String> sent) {
        Shape rows = field.rows();
        List<Map<String, Typed>> kept = new ArrayList<>();
        for (int at = 0; rows != null && at < field.longest() + BLANK_ROWS + 1; at++) {
            Map<String, Typed> row = typed(rows, name + "." + at + ".", sent);
            boolean gone = sent.containsKey(name + "." + at + ".gone");
            if (!gone && !row.values().stream().allMatch(Typed::blank)) {
                kept.add(row);
            }
        }
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String part : field.kind().parts()) {
            List<String> said = sent(field, name + part, sent).stream()
                    .limit(MOST_VALUES + 1L)
                    .map(ShapeForm::clean)
                    .toList();
            boolean placed = field.kind() == FieldKind.CORRIDOR;
            List<String> filled =
                    placed ? said : said.stream().filter(one -> !one.isEmpty()).toList();
            if (filled.stream().anyMatch(one -> !one.isEmpty())) {
                parts.put(part, filled);
            }
        }
        return new Typed(parts, List.copyOf(kept));
    }

    private List<String> sent(Field field, String name, MultiValueMap<String, String> sent) {
        return field.kind() == FieldKind.ORGANISATION ? known.named(sent, name) : sent.getOrDefault(name, List.of());
    }

    /** Of no more signs than any field takes. */
    static String clean(String said) {
        String bounded = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        return TypedText.lines(bounded);
    }

    /** What was typed, wherever. */
    public Read check(Shape shape, Map<String, Typed> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        Record record = checked(shape, typed, "", problems);
        return new Read(problems.isEmpty() ? record : null, problems, typed);
    }

    private Record checked(Shape shape, Map<String, Typed> typed, String prefix, Map<String, String> problems) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : shape.fields()) {
            Typed said = typed.getOrDefault(field.name(), Typed.NOTHING);
            String name = prefix + field.name();
            if (field.rows() != null) {
                values.put(field.name(), rows(field, field.rows(), said, name, problems));
                continue;
            }
            Answer answer = reading.read(field, said);
            if (answer.problem() != null) {
                problems.put(name, answer.problem());
            }
            values.put(field.name(), answer.value());
        }
        return shape.record(problems.isEmpty() ? values : Map.of());
    }

    private List<Record> rows(Field field, Shape shape, Typed said, String name, Map<String, String> problems) {
        List<Record> rows = new ArrayList<>();
        for (Map<String, Typed> row : said.rows()) {
            rows.add(checked(shape, row, name + "." + rows.size() + ".", problems));
        }
        if (rows.size() > field.longest()) {
            problems.put(name, FieldReading.TOO_MANY);
        } else if (rows.isEmpty() && field.needed()) {
            problems.put(name, FieldReading.NEEDED);
        }
        return rows;
    }

    /** Whether a record that was not typed here keeps to its own rules. */
    public Map<String, String> problems(Shape shape, Record record) {
        return check(shape, FieldText.write(shape, record)).problems();
    }

    /**
     * Puts together what two people typed.
     *
     * @param taken fields that only the others changed, which were taken over
     * @param outrun fields that both changed, with what the others say there
     */
    public record Merge(Map<String, Typed> typed, List<String> taken, Map<String, Typed> outrun) {}

    /** Fields that only the others changed follow them; nothing that was typed is lost. */
    public static Merge merge(Shape shape, Record before, Record theirs, Map<String, Typed> typed) {
        Map<String, Typed> old = FieldText.write(shape, before);
        Map<String, Typed> merged = new LinkedHashMap<>(typed);
        List<String> taken = new ArrayList<>();
        Map<String, Typed> outrun = new LinkedHashMap<>();
        FieldText.write(shape, theirs).forEach((name, said) -> {
            Typed mine = typed.getOrDefault(name, Typed.NOTHING).canonical();
            Typed was = old.getOrDefault(name, Typed.NOTHING).canonical();
            Typed other = said.canonical();
            if (!other.equals(was) && mine.equals(was)) {
                merged.put(name, said);
                taken.add(name);
            } else if (!other.equals(was) && !other.equals(mine)) {
                outrun.put(name, said);
            }
        });
        return new Merge(merged, taken, outrun);
    }
}
