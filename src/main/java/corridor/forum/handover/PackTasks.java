package corridor.forum.handover;

import corridor.access.Audience;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The chair finds what to sign on its desk, and the next one what to receive. */
@Component
class PackTasks {

    private static final int DAYS = 30;

    private final PackStore store;
    private final Cycles cycles;
    private final Tasks tasks;
    private final Clock clock;

    PackTasks(PackStore store, Cycles cycles, Tasks tasks, Clock clock) {
        this.store = store;
        this.cycles = cycles;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task stands or falls with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Pack.KIND) || moved.action().equals(corridor.workflow.Workflow.CHANGE)) {
            return;
        }
        List<Pack> packs = store.unseen(moved.records());
        tasks.closeAll(packs.stream().map(Pack::reference).toList());
        Map<Long, Cycle> of = cycles.unseen(packs.stream().map(Pack::cycle).toList());
        List<Task> opened = new ArrayList<>();
        for (Pack pack : packs) {
            Cycle cycle = of.get(pack.cycle());
            if (cycle != null && pack.state().equals(PackLifecycle.PREPARED)) {
                opened.addAll(tasks("pack-sign", pack, cycle, pack.signers()));
            }
            if (cycle != null && pack.state().equals(PackLifecycle.SIGNED)) {
                opened.addAll(tasks("pack-receive", pack, cycle, pack.receivers()));
            }
        }
        tasks.open(opened);
    }

    private List<Task> tasks(String kind, Pack pack, Cycle cycle, Set<Long> organisations) {
        return organisations.stream()
                .map(one -> new Task(
                        kind,
                        pack.reference(),
                        cycle.title(),
                        cycle.url() + "/hand-over",
                        Audience.organisation(one),
                        kind.equals("pack-sign") ? PackLifecycle.SIGNING : PackLifecycle.RECEIVING,
                        LocalDate.now(clock).plusDays(DAYS)))
                .toList();
    }
}
