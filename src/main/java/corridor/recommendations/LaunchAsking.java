package corridor.recommendations;

import corridor.access.Audience;
import corridor.forum.Cycle;
import corridor.jobs.Job;
import corridor.jobs.Jobs;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks, once a cycle is announced, what became of what was launched before; whoever reports is asked no more. */
@Component
class LaunchAsking implements Job {

    private static final String TASK = "launch-report";

    private final Launches launches;
    private final LaunchStore store;
    private final Tasks tasks;
    private final Notices notices;
    private final Jobs jobs;

    LaunchAsking(Launches launches, LaunchStore store, Tasks tasks, Notices notices, Jobs jobs) {
        this.launches = launches;
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "launches.ask";
    }

    @Override
    public void run(long cycle) {
        launches.ask(cycle);
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Cycle.KIND) && moved.action().equals("announce")) {
            moved.records().forEach(cycle -> jobs.enqueue(name(), cycle));
        }
        if (moved.kind().equals(Launch.KIND)) {
            List<Launch> all = store.unseen(moved.records());
            switch (moved.action()) {
                case "ask" -> all.forEach(this::ask);
                case "report", "end" -> all.forEach(one -> tasks.closeAll(one.reference()));
                default -> {}
            }
        }
    }

    private void ask(Launch launch) {
        for (Long organisation : launch.organisations()) {
            String audience = Audience.organisation(organisation);
            tasks.open(new Task(
                    TASK, launch.reference(), launch.title(), launch.url(), audience, LaunchLifecycle.REPORTING, null));
            notices.tell(new Notice(
                    "recommendations.launch-asked",
                    launch.reference(),
                    launch.title(),
                    launch.url(),
                    Set.of(audience),
                    LaunchLifecycle.REPORTING,
                    List.of()));
        }
    }
}
