package corridor.practices.adoptions;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.actors.People;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.practices.PracticePeriods;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to confirm an adoption finds it on their desk, and whoever reported it is told what became of it. */
@Component
class AdoptionTasks {

    private final AdoptionStore store;
    private final People people;
    private final Tasks tasks;
    private final Notices notices;
    private final PracticePeriods periods;
    private final Clock clock;

    AdoptionTasks(
            AdoptionStore store, People people, Tasks tasks, Notices notices, PracticePeriods periods, Clock clock) {
        this.store = store;
        this.people = people;
        this.tasks = tasks;
        this.notices = notices;
        this.periods = periods;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Adoption.KIND)) {
            store.unseen(moved.records()).forEach(one -> {
                tasks.closeAll(one.reference());
                switch (moved.action()) {
                    case "report", "change" -> waits(one);
                    case "confirm", "reconsider" -> answered(one, "practices.adoption-confirmed");
                    case "decline" -> answered(one, "practices.adoption-declined");
                    default -> {}
                }
            });
        }
    }

    private void waits(Adoption adoption) {
        String audience = answering(adoption.confirmers());
        tasks.open(task(adoption, audience));
        tell(adoption, "practices.adoption-reported", audience, AdoptionLifecycle.CONFIRMING);
    }

    /** What waits is taken from those for whom it was, and given to whoever answers for it now. */
    void handOver(List<Adoption> adoptions) {
        List<Adoption> waiting = adoptions.stream()
                .filter(one -> one.state().equals(AdoptionLifecycle.REPORTED))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        tasks.close(waiting.stream()
                .flatMap(one -> one.audience().stream().map(label -> new Tasks.Waiting(one.reference(), label)))
                .toList());
        Map<Set<Long>, String> answering = new HashMap<>();
        tasks.open(waiting.stream()
                .map(one -> task(one, answering.computeIfAbsent(one.confirmers(), this::answering)))
                .toList());
    }

    /** The owner; where nobody speaks for it, or there is none, the secretariat. */
    private String answering(Set<Long> owners) {
        return owners.stream()
                .filter(people::speaksFor)
                .map(Audience::organisation)
                .findFirst()
                .orElse(Audience.SECRETARIAT);
    }

    private Task task(Adoption adoption, String audience) {
        return new Task(
                "adoption-confirm",
                adoption.reference(),
                adoption.title(),
                "/adoptions/" + adoption.id(),
                audience,
                AdoptionLifecycle.CONFIRMING,
                LocalDate.now(clock).plusDays(periods.answer()));
    }

    private void answered(Adoption adoption, String kind) {
        tell(adoption, kind, Audience.organisation(adoption.organisation()), AdoptionLifecycle.REPORTING);
    }

    private void tell(Adoption adoption, String kind, String audience, Right right) {
        notices.tell(new Notice(
                kind,
                adoption.reference(),
                adoption.title(),
                "/adoptions/" + adoption.id(),
                Set.of(audience),
                right,
                List.of()));
    }
}
