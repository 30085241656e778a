package corridor.programme.drafts;

import corridor.access.Audience;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.programme.ProgrammeRights;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A plan that is proposed waits on the desk of the secretariat until it is taken or left. */
@Component
class DraftTasks {

    private final DraftStore store;
    private final Cycles cycles;
    private final Tasks tasks;

    DraftTasks(DraftStore store, Cycles cycles, Tasks tasks) {
        this.store = store;
        this.cycles = cycles;
        this.tasks = tasks;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Draft.KIND)) {
            List<Draft> drafts = store.lock(moved.records());
            var known = cycles.unseen(drafts.stream().map(Draft::cycle).toList());
            drafts.forEach(draft -> {
                if (draft.state().equals(DraftLifecycle.PROPOSED)) {
                    Optional.ofNullable(known.get(draft.cycle())).ifPresent(cycle -> tasks.open(task(draft, cycle)));
                } else {
                    tasks.closeAll(draft.reference());
                }
            });
        }
    }

    private static Task task(Draft draft, Cycle cycle) {
        return new Task(
                "programme-proposed",
                draft.reference(),
                cycle.title(),
                cycle.url() + "/programme/drafts/" + draft.id(),
                Audience.SECRETARIAT,
                ProgrammeRights.PLANNING,
                null);
    }
}
