package corridor.programme.drafts;

import corridor.programme.ProgrammeRights;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a drafted plan: asked for, looked for, proposed, and taken or left. */
@Component
class DraftLifecycle implements Lifecycle<Draft> {

    static final String WAITING = "waiting";
    static final String SOLVING = "solving";
    static final String PROPOSED = "proposed";
    static final String TAKEN = "taken";
    static final String LEFT = "left";
    static final String FAILED = "failed";

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
        return "programme.draft";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Draft>> transitions() {
        return List.of(
                Transition.opening("ask", WAITING, ProgrammeRights.PLANNING),
                Transition.of(Set.of(WAITING), "begin", SOLVING, ProgrammeRights.SOLVING),
                Transition.<Draft>of(Set.of(SOLVING), "finish", PROPOSED, ProgrammeRights.SOLVING)
                        .guardedBy(
                                new Guard<>("draft-empty", draft -> draft.best().isPresent())),
                Transition.<Draft>of(Set.of(WAITING), "stop", LEFT, ProgrammeRights.PLANNING),
                Transition.of(Set.of(PROPOSED), "take", TAKEN, ProgrammeRights.PLANNING),
                Transition.of(Set.of(PROPOSED), "leave", LEFT, ProgrammeRights.PLANNING),
                Transition.of(Set.of(WAITING, SOLVING), "fail", FAILED, ProgrammeRights.SOLVING));
    }

    @Override
    public Set<String> audience(Draft record, String state) {
        return record.audience();
    }

    @Override
    public List<Draft> lock(Collection<Long> ids) {
        return store.lock(ids);
    }
}
