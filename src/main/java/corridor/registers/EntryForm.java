package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.registers.kinds.RegisterRecord;
import corridor.shapes.Shape;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeViews;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;

/** An entry as it is typed: two shapes in one form. */
@Component
public class EntryForm {

    private static final int LONGEST_BEFORE = 200_000;

    private final ShapeForm shapes;
    private final ShapeViews views;
    private final EntryRows rows;

    EntryForm(ShapeForm shapes, ShapeViews views, EntryRows rows) {
        this.shapes = shapes;
        this.views = views;
        this.rows = rows;
    }

    /** What was typed in both parts. */
    record Typed(ShapeForm.Read head, ShapeForm.Read content) {

        /** What it says, where nothing is wrong. */
        Optional<EntryContent> whole() {
            return head.record() instanceof EntryHead said && content.record() instanceof RegisterRecord record
                    ? Optional.of(new EntryContent(said, record))
                    : Optional.empty();
        }
    }

    /**
     * What others changed while this was typed.
     *
     * @param taken names of fields that they changed and that were taken over
     * @param both what they say in fields that both changed, by name
     */
    public record Outrun(List<String> taken, Map<String, String> both) {

        static final Outrun NOTHING = new Outrun(List.of(), Map.of());
    }

    /** What was typed and what others changed, together. */
    record Merged(Typed typed, Outrun outrun) {}

    Typed blank(RegisterKind kind) {
        return new Typed(new ShapeForm.Read(null, Map.of(), Map.of()), new ShapeForm.Read(null, Map.of(), Map.of()));
    }

    Typed of(Entry entry) {
        return new Typed(
                ShapeForm.of(EntryHead.SHAPE, entry.head()),
                ShapeForm.of(entry.kind().shape(), (Record) entry.content().record()));
    }

    Typed read(RegisterKind kind, MultiValueMap<String, String> sent) {
        return new Typed(shapes.read(EntryHead.SHAPE, sent), shapes.read(kind.shape(), sent));
    }

    String written(Record record) {
        return rows.written(record);
    }

    Merged merge(Frame frame, Entry theirs, Typed typed, MultiValueMap<String, String> sent) {
        EntryContent before = before(theirs, sent);
        List<String> taken = new ArrayList<>();
        Map<String, String> both = new LinkedHashMap<>();
        ShapeForm.Read head = part(frame, EntryHead.SHAPE, before.head(), theirs.head(), typed.head(), taken, both);
        ShapeForm.Read content = part(
                frame,
                theirs.kind().shape(),
                (Record) before.record(),
                (Record) theirs.content().record(),
                typed.content(),
                taken,
                both);
        return new Merged(new Typed(head, content), new Outrun(taken, both));
    }

    /** As it was when the form was opened; as it is now where the form does not say that. */
    private EntryContent before(Entry theirs, MultiValueMap<String, String> sent) {
        String head = String.valueOf(sent.getFirst("before-head"));
        String content = String.valueOf(sent.getFirst("before-content"));
        if (!head.startsWith("{")
                || !content.startsWith("{")
                || head.length() > LONGEST_BEFORE
                || content.length() > LONGEST_BEFORE) {
            return theirs.content();
        }
        try {
            return rows.content(theirs.kind(), head, content);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return theirs.content();
        }
    }

    private ShapeForm.Read part(
            Frame frame,
            Shape shape,
            Record before,
            Record theirs,
            ShapeForm.Read typed,
            List<String> taken,
            Map<String, String> both) {
        ShapeForm.Merge merge = ShapeForm.merge(shape, before, theirs, typed.typed());
        merge.taken().forEach(field -> taken.add(views.label(frame, shape, field)));
        merge.outrun()
                .keySet()
                .forEach(field -> both.put(views.label(frame, shape, field), views.plain(merge.outrun(), field)));
        return shapes.check(shape, merge.typed());
    }
}
