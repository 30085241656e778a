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
import java.util.List;
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

    /** For the owner; where nobody speaks for it, or there is none, for the secretariat. */
    private void waits(Adoption adoption) {
        String audience = adoption.owners().stream()
                .filter(people::speaksFor)
                .map(Audience::organisation)
                .findFirst()
                .orElse(Audience.SECRETARIAT);
        tasks.open(new Task(
                "adoption-confirm",
                adoption.reference(),
                adoption.title(),
                "/adoptions/" + adoption.id(),
                audience,
                AdoptionLifecycle.CONFIRMING,
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)));
        tell(adoption, "practices.adoption-reported", audience, AdoptionLifecycle.CONFIRMING);
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
