package corridor.practices.adoptions;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.actors.People;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
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

    private static final int DAYS_TO_ANSWER = 14;

    private final AdoptionStore store;
    private final People people;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    AdoptionTasks(AdoptionStore store, People people, Tasks tasks, Notices notices, Clock clock) {
        this.store = store;
        this.people = people;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Adoption.KIND)) {
            List<Adoption> adoptions = store.unseen(moved.records());
            tasks.closeAll(adoptions.stream().map(Adoption::reference).toList());
            switch (moved.action()) {
                case "report", "change" -> ask(adoptions);
                case "confirm", "reconsider" -> answered(adoptions, "practices.adoption-confirmed");
                case "decline" -> answered(adoptions, "practices.adoption-declined");
                default -> {}
            }
        }
    }

    private void ask(List<Adoption> adoptions) {
        Map<Set<Long>, String> answering = new HashMap<>();
        adoptions.forEach(one -> answering.computeIfAbsent(one.owners(), this::answering));
        tasks.open(adoptions.stream()
                .map(one -> task(one, answering.getOrDefault(one.owners(), Audience.SECRETARIAT)))
                .toList());
        notices.tell(adoptions.stream()
                .map(one -> notice(
                        one,
                        "practices.adoption-reported",
                        answering.getOrDefault(one.owners(), Audience.SECRETARIAT),
                        AdoptionLifecycle.CONFIRMING))
                .toList());
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
                .map(one -> task(one, answering.computeIfAbsent(one.owners(), this::answering)))
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
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER));
    }

    private void answered(List<Adoption> adoptions, String kind) {
        notices.tell(adoptions.stream()
                .map(one -> notice(one, kind, Audience.organisation(one.organisation()), AdoptionLifecycle.REPORTING))
                .toList());
    }

    private static Notice notice(Adoption adoption, String kind, String audience, Right right) {
        return new Notice(
                kind,
                adoption.reference(),
                adoption.title(),
                "/adoptions/" + adoption.id(),
                Set.of(audience),
                right,
                List.of());
    }
}
