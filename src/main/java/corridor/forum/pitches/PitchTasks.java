package corridor.forum.pitches;

import corridor.access.Audience;
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

/** Whoever is offered a pitch is told, and finds it on their desk until they have answered. */
@Component
class PitchTasks {

    private static final int DAYS_TO_ANSWER = 14;

    private final PitchStore store;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    PitchTasks(PitchStore store, Tasks tasks, Notices notices, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Pitch.KIND)
                || Set.of(corridor.workflow.Workflow.CHANGE, "move").contains(moved.action())) {
            return;
        }
        List<Pitch> pitches = store.unseen(moved.records());
        tasks.closeAll(pitches.stream().map(Pitch::reference).toList());
        List<Pitch> waiting = pitches.stream()
                .filter(one ->
                        one.state().equals(PitchLifecycle.OFFERED) && one.origin() != corridor.forum.Origin.CURATED)
                .toList();
        tasks.open(waiting.stream()
                .flatMap(one -> one.organisations().stream().map(organisation -> task(one, organisation)))
                .toList());
        notices.tell(waiting.stream()
                .filter(one -> !one.organisations().isEmpty())
                .map(PitchTasks::notice)
                .toList());
    }

    private Task task(Pitch pitch, long organisation) {
        return new Task(
                "pitch-confirm",
                pitch.reference(),
                pitch.content().title(),
                pitch.url(),
                Audience.organisation(organisation),
                PitchLifecycle.CONFIRMING,
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER));
    }

    private static Notice notice(Pitch pitch) {
        return new Notice(
                "forum.pitch-offered",
                pitch.reference(),
                pitch.content().title(),
                pitch.url(),
                pitch.organisations().stream()
                        .map(Audience::organisation)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                PitchLifecycle.CONFIRMING,
                List.of());
    }
}
