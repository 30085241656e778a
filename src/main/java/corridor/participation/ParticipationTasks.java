package corridor.participation;

import corridor.access.Audience;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation that may name its people finds that on its desk, and is told by letter. */
@Component
class ParticipationTasks {

    private final DelegationStore delegations;
    private final Cycles cycles;
    private final Tasks tasks;
    private final Notices notices;

    ParticipationTasks(DelegationStore delegations, Cycles cycles, Tasks tasks, Notices notices) {
        this.delegations = delegations;
        this.cycles = cycles;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Delegation.KIND)) {
            return;
        }
        List<Delegation> all = delegations.unseen(moved.records());
        switch (moved.action()) {
            case "open" -> open(all);
            case "close" ->
                tasks.closeAll(all.stream().map(Delegation::reference).toList());
            default -> {}
        }
    }

    private void open(List<Delegation> all) {
        Map<Long, Cycle> named =
                cycles.unseen(all.stream().map(Delegation::cycle).collect(Collectors.toSet()));
        List<Task> opened = new ArrayList<>();
        List<Notice> told = new ArrayList<>();
        for (Delegation one : all) {
            Cycle cycle = named.get(one.cycle());
            if (cycle != null) {
                String whose = Audience.organisation(one.organisation());
                opened.add(new Task(
                        "delegation-name",
                        one.reference(),
                        cycle.title(),
                        one.url(),
                        whose,
                        RegistrationLifecycle.ASKING,
                        one.terms().lastDay()));
                told.add(new Notice(
                        "participation.opened",
                        one.reference(),
                        cycle.title(),
                        one.url(),
                        Set.of(whose),
                        RegistrationLifecycle.ASKING,
                        List.of(one.terms().places(), one.terms().lastDay().toString())));
            }
        }
        tasks.open(opened);
        notices.tell(told);
    }
}
