package corridor.exchange.assistance;

import corridor.shapes.FieldView;
import corridor.shapes.Shape;
import corridor.shapes.ShapeFields;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeViews;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A request or a place in the roster as it is typed, with what was changed meanwhile. */
@Component
public class AssistanceForm {

    private static final int LONGEST_BEFORE = 200_000;

    private final ShapeForm shapes;
    private final ShapeViews views;
    private final ShapeFields fields;
    private final JsonMapper json;

    AssistanceForm(ShapeForm shapes, ShapeViews views, ShapeFields fields, JsonMapper json) {
        this.shapes = shapes;
        this.views = views;
        this.fields = fields;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * What a form shows.
     *
     * @param before the record as it was when the form was opened; blank for a new one
     * @param sentence why it was not kept; blank for none
     * @param taken names of fields that were changed meanwhile and are taken over
     * @param both what now stands in fields that were changed meanwhile and here as well, by name
     */
    public record Shown(
            List<FieldView> fields, String before, String sentence, List<String> taken, Map<String, String> both) {}

    ShapeForm.Read read(Shape shape, MultiValueMap<String, String> sent) {
        return shapes.read(shape, sent);
    }

    Shown blank(Frame frame, Shape shape) {
        return new Shown(fields.of(frame, shape, Map.of(), Map.of()), "", "", List.of(), Map.of());
    }

    Shown of(Frame frame, Shape shape, Record record) {
        return new Shown(
                fields.of(frame, shape, ShapeForm.of(shape, record).typed(), Map.of()),
                json.writeValueAsString(record),
                "",
                List.of(),
                Map.of());
    }

    Shown typed(Frame frame, Shape shape, ShapeForm.Read read, String before, String sentence) {
        return new Shown(fields.of(frame, shape, read.typed(), read.problems()), before, sentence, List.of(), Map.of());
    }

    /** What was changed meanwhile is taken over or shown; nothing that was typed is lost. */
    Shown merged(Frame frame, Shape shape, Record now, ShapeForm.Read read, String before) {
        ShapeForm.Merge merge = ShapeForm.merge(shape, before(shape, now, before), now, read.typed());
        List<String> taken = new ArrayList<>();
        Map<String, String> both = new LinkedHashMap<>();
        merge.taken().forEach(field -> taken.add(views.label(frame, shape, field)));
        merge.outrun()
                .keySet()
                .forEach(field -> both.put(views.label(frame, shape, field), views.plain(merge.outrun(), field)));
        ShapeForm.Read checked = shapes.check(shape, merge.typed());
        return new Shown(
                fields.of(frame, shape, checked.typed(), checked.problems()),
                json.writeValueAsString(now),
                frame.t("exchange.outrun"),
                taken,
                both);
    }

    /** As it was when the form was opened; as it is now where the form does not say that. */
    private Record before(Shape shape, Record now, String before) {
        if (!before.startsWith("{") || before.length() > LONGEST_BEFORE) {
            return now;
        }
        try {
            return shape.whole(json.readValue(before, shape.type()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return now;
        }
    }
}
