package corridor.registers;

import corridor.audit.Invariant;
import corridor.shapes.ShapeForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every entry reads as the record of its kind, and keeps to its rules. */
@Component
class RegisterShapes implements Invariant {

    private static final int MOST = 20;

    private final EntryStore store;
    private final ShapeForm form;

    RegisterShapes(EntryStore store, ShapeForm form) {
        this.store = store;
        this.form = form;
    }

    @Override
    public String name() {
        return "register-fits-its-shape";
    }

    @Override
    public List<String> violations() {
        return store.published().stream()
                .flatMap(entry -> problems(entry).entrySet().stream()
                        .map(one -> entry.url() + ": " + one.getKey() + " is " + one.getValue()))
                .limit(MOST)
                .toList();
    }

    Map<String, String> problems(Entry entry) {
        Map<String, String> head = form.problems(EntryHead.SHAPE, entry.head());
        return head.isEmpty()
                ? form.problems(entry.kind().shape(), (Record) entry.content().record())
                : head;
    }
}
