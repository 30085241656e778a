package corridor.outbox.drafts;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a draft: written and changed, sent piece by piece, or cancelled, even while it is being sent. */
@Component
class DraftLifecycle implements Lifecycle<Draft>, Grants {

    static final String DRAFT = "draft";
    static final String SENDING = "sending";
    static final String SENT = "sent";
    static final String CANCELLED = "cancelled";

    static final Right WRITING = new Right("letter-draft.write");
    static final Right SENDING_RIGHT = new Right("letter-draft.send");
    static final Right FINISHING = new Right("letter-draft.finish");

    private final DraftStore store;

    DraftLifecycle(DraftStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Draft.KIND;
    }

    @Override
    public String table() {
        return "outbox.draft";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Draft>> transitions() {
        return List.of(
                Transition.opening("write", DRAFT, WRITING),
                Transition.<Draft>of(Set.of(DRAFT), "send", SENDING, SENDING_RIGHT)
                        .guardedBy(new Guard<>("draft-incomplete", Draft::complete))
                        .recording("started_at"),
                Transition.<Draft>of(Set.of(SENDING), "finish", SENT, FINISHING).recording("finished_at"),
                Transition.of(Set.of(DRAFT, SENDING), "cancel", CANCELLED, SENDING_RIGHT));
    }

    @Override
    public Set<String> audience(Draft record, String state) {
        return record.audience();
    }

    @Override
    public List<Draft> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    /** Nobody finishes a draft: Corridor does, when the last letter is written. */
    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        return Map.of(WRITING, secretariat, SENDING_RIGHT, secretariat, FINISHING, Set.of());
    }
}
