package corridor.practices.adoptions;

import corridor.practices.Practice;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a practice gets another owner, by a claim or by a merge, what is unsettled of its adoptions goes to that owner. */
@Component
class Handover {

    private static final Set<String> HANDING_OVER = Set.of("assign", "absorb");

    private final AdoptionStore store;
    private final AdoptionTasks tasks;

    Handover(AdoptionStore store, AdoptionTasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** In the transaction of the change, so that nobody goes on reading what is no longer theirs. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && HANDING_OVER.contains(moved.action())) {
            List<Adoption> handed = store.unsettled(moved.records()).stream()
                    .filter(one -> !one.audience().equals(AdoptionLifecycle.audience(one)))
                    .toList();
            if (!handed.isEmpty()) {
                store.address(handed);
                tasks.handOver(handed);
            }
        }
    }
}
