package corridor.partnerships;

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

/** A record as it is typed, with what others changed meanwhile. */
@Component
public class RecordForm {

    private static final int LONGEST_BEFORE = 200_000;

    private final ShapeForm shapes;
    private final ShapeViews views;
    private final ShapeFields fields;
    private final PartnershipRows rows;

    RecordForm(ShapeForm shapes, ShapeViews views, ShapeFields fields, PartnershipRows rows) {
        this.shapes = shapes;
        this.views = views;
        this.fields = fields;
        this.rows = rows;
    }

    /**
     * What a form shows.
     *
     * @param before the record as it was when the form was opened; blank for a new one
     * @param sentence why it was not kept; blank for none
     * @param taken names of fields that others changed and that were taken over
     * @param both what others say in fields that both changed, by name
     */
    public record Shown(
            List<FieldView> fields, String before, String sentence, List<String> taken, Map<String, String> both) {}

    public ShapeForm.Read read(Shape shape, MultiValueMap<String, String> sent) {
        return shapes.read(shape, sent);
    }

    public Shown blank(Frame frame, Shape shape) {
        return new Shown(fields.of(frame, shape, Map.of(), Map.of()), "", "", List.of(), Map.of());
    }

    /** A new one of which something is known already. */
    public Shown begun(Frame frame, Shape shape, Record record) {
        return new Shown(
                fields.of(frame, shape, ShapeForm.of(shape, record).typed(), Map.of()), "", "", List.of(), Map.of());
    }

    public Shown of(Frame frame, Shape shape, Record record) {
        return new Shown(
                fields.of(frame, shape, ShapeForm.of(shape, record).typed(), Map.of()),
                rows.written(record),
                "",
                List.of(),
                Map.of());
    }

    public Shown typed(Frame frame, Shape shape, ShapeForm.Read read, String before, String sentence) {
        return new Shown(fields.of(frame, shape, read.typed(), read.problems()), before, sentence, List.of(), Map.of());
    }

    /** What others changed is taken over or shown; nothing that was typed is lost. */
    public Shown merged(
            Frame frame, Shape shape, Record theirs, ShapeForm.Read read, MultiValueMap<String, String> sent) {
        ShapeForm.Merge merge = ShapeForm.merge(shape, before(shape, theirs, sent), theirs, read.typed());
        List<String> taken = new ArrayList<>();
        Map<String, String> both = new LinkedHashMap<>();
        merge.taken().forEach(field -> taken.add(views.label(frame, shape, field)));
        merge.outrun()
                .keySet()
                .forEach(field -> both.put(views.label(frame, shape, field), views.plain(merge.outrun(), field)));
        ShapeForm.Read checked = shapes.check(shape, merge.typed());
        return new Shown(
                fields.of(frame, shape, checked.typed(), checked.problems()),
                rows.written(theirs),
                frame.t("partnerships.outrun"),
                taken,
                both);
    }

    /** As it was when the form was opened; as it is now where the form does not say that. */
    private Record before(Shape shape, Record theirs, MultiValueMap<String, String> sent) {
        String before = String.valueOf(sent.getFirst("before"));
        if (!before.startsWith("{") || before.length() > LONGEST_BEFORE) {
            return theirs;
        }
        try {
            return shape.whole(rows.read(before, shape.type()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return theirs;
        }
    }
}
