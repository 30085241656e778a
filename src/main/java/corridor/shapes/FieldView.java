package corridor.shapes;

import corridor.actors.Named;
import corridor.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name of its first part in the form
 * @param hint blank where it needs none
 * @param problem code below {@code shapes.wrong}
 * @param named the organisations of a field for them
 * @param rows the fields of each row, some of them blank
 */
public record FieldView(
        String name,
        Field field,
        String label,
        String hint,
        @Nullable String problem,
        Typed typed,
        List<Option> options,
        Named named,
        List<List<FieldView>> rows) {

    /** How many corridors are offered, with room for more. */
    public int places() {
        return field.many() ? Math.min(field.longest(), typed.all("-from").size() + 2) : 1;
    }

    /** Whether several are chosen by ticks. */
    public boolean ticks() {
        return field.many() && !options.isEmpty();
    }

    public boolean area() {
        return field.longest() > Field.LONG_LINE;
    }

    /** How many lines are offered for a list of short texts. */
    public int lines() {
        return Math.min(field.longest(), typed.all("").size() + 3);
    }

    public @Nullable String invalid() {
        return problem == null ? null : "true";
    }

    /** Whether something is said in another language. */
    public boolean elsewhere(Language language) {
        return typed.parts().keySet().stream().anyMatch(part -> !part.equals("-" + language.tag()));
    }

    /** The rows in which something stands, or those in which nothing does. */
    public List<List<FieldView>> filled(boolean wanted) {
        return rows.stream()
                .filter(row ->
                        wanted == row.stream().anyMatch(one -> !one.typed().blank()))
                .toList();
    }

    /** What the names of a row's fields begin with. */
    public String rowName(List<FieldView> row) {
        String first = row.getFirst().name();
        return first.substring(0, first.lastIndexOf('.'));
    }

    /** Those in which something is wrong, also within rows. */
    public static List<FieldView> wrong(List<FieldView> fields) {
        return fields.stream()
                .flatMap(one -> Stream.concat(
                        one.problem() == null ? Stream.<FieldView>empty() : Stream.of(one),
                        one.rows().stream().flatMap(row -> wrong(row).stream())))
                .toList();
    }

    /** Something to choose. */
    public record Option(String code, String label) {}
}
