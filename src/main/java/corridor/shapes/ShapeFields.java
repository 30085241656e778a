package corridor.shapes;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.shapes.FieldView.Option;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the fields of a form. */
@Component
public class ShapeFields {

    private static final int BLANK_ROWS = 3;

    private final ShapeWords words;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Naming naming;

    ShapeFields(ShapeWords words, Countries countries, Taxonomies taxonomies, Naming naming) {
        this.words = words;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.naming = naming;
    }

    /** The fields of a shape with what was typed and what is wrong with it. */
    public List<FieldView> of(Frame frame, Shape shape, Map<String, Typed> typed, Map<String, String> problems) {
        return fields(frame, shape, "", typed, problems, new HashMap<>());
    }

    private List<FieldView> fields(
            Frame frame,
            Shape shape,
            String prefix,
            Map<String, Typed> typed,
            Map<String, String> problems,
            Map<String, List<Option>> lists) {
        return shape.fields().stream()
                .map(field -> {
                    Typed said = typed.getOrDefault(field.name(), Typed.NOTHING);
                    String name = prefix + field.name();
                    return new FieldView(
                            name,
                            field,
                            words.label(frame, shape, field),
                            words.hint(frame, shape, field),
                            problems.get(name),
                            said,
                            options(frame, field, lists),
                            named(frame, field, name, said),
                            rows(frame, field, name, said, problems, lists));
                })
                .toList();
    }

    private List<List<FieldView>> rows(
            Frame frame,
            Field field,
            String name,
            Typed said,
            Map<String, String> problems,
            Map<String, List<Option>> lists) {
        List<List<FieldView>> rows = new ArrayList<>();
        Shape shape = field.rows();
        int shown = Math.min(said.rows().size() + BLANK_ROWS, field.longest());
        for (int at = 0; shape != null && at < shown; at++) {
            Map<String, Typed> row = at < said.rows().size() ? said.rows().get(at) : Map.of();
            rows.add(fields(frame, shape, name + "." + at + ".", row, problems, lists));
        }
        return rows;
    }

    private List<Option> options(Frame frame, Field field, Map<String, List<Option>> lists) {
        return switch (field.kind()) {
            case CHOICE ->
                field.choices().stream()
                        .map(code -> new Option(code, words.choice(frame, code)))
                        .toList();
            case TERM ->
                lists.computeIfAbsent(
                        field.scheme(),
                        scheme -> taxonomies.scheme(scheme).terms().stream()
                                .map(term -> new Option(
                                        term.code(),
                                        term.title().in(frame.language()).text()))
                                .toList());
            case COUNTRY, CORRIDOR ->
                lists.computeIfAbsent(
                        Taxonomies.COUNTRIES,
                        none -> sorted(
                                frame,
                                countries.all().stream()
                                        .map(one -> new Option(
                                                one.value(),
                                                countries
                                                        .name(one, frame.language())
                                                        .text()))));
            default -> List.of();
        };
    }

    private Named named(Frame frame, Field field, String name, Typed said) {
        return field.kind() == FieldKind.ORGANISATION
                ? new Named(Map.of(
                        name,
                        said.all("").stream()
                                .map(one -> naming.line(frame, one))
                                .toList()))
                : Named.NOBODY;
    }

    private static List<Option> sorted(Frame frame, Stream<Option> options) {
        java.util.Comparator<Object> order = frame.alphabetical();
        return options.sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }
}
