package corridor.forum;

import corridor.access.Audience;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The secretariat finds a drafted cycle on its desk, and the chair one that is over. */
@Component
class CycleTasks {

    private final CycleStore store;
    private final Tasks tasks;

    CycleTasks(CycleStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** In the transaction of the step, so that the task stands or falls with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Cycle.KIND) || moved.action().equals(corridor.workflow.Workflow.CHANGE)) {
            return;
        }
        Collection<Cycle> cycles = store.unseen(moved.records());
        tasks.closeAll(cycles.stream().map(Cycle::reference).toList());
        List<Task> opened = new ArrayList<>();
        for (Cycle cycle : cycles) {
            if (!cycle.curated() && cycle.state().equals(CycleLifecycle.DRAFT)) {
                opened.add(task("cycle-announce", cycle, Audience.SECRETARIAT));
            }
            if (!cycle.curated() && cycle.state().equals(CycleLifecycle.CONCLUDED)) {
                cycle.chairs().forEach(one -> opened.add(task("cycle-close", cycle, Audience.organisation(one))));
            }
        }
        tasks.open(opened);
    }

    private static Task task(String kind, Cycle cycle, String audience) {
        return new Task(
                kind,
                cycle.reference(),
                cycle.title(),
                cycle.url() + "/desk",
                audience,
                kind.equals("cycle-close") ? CycleLifecycle.CLOSING : CycleLifecycle.ANNOUNCING,
                null);
    }
}
