package corridor.consultations;

import corridor.access.Audience;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once a consultation has closed, each contribution waits for an answer. */
@Component
class ConsultationTasks {

    private static final int DAYS_TO_ANSWER = 30;

    private final ConsultationStore store;
    private final Chairs chairs;
    private final Tasks tasks;
    private final Clock clock;

    ConsultationTasks(ConsultationStore store, Chairs chairs, Tasks tasks, Clock clock) {
        this.store = store;
        this.chairs = chairs;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task stands or falls with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Consultation.KIND)
                || !Set.of("close", "answer", "cancel").contains(moved.action())) {
            return;
        }
        List<Consultation> all = chairs.chaired(store.lock(moved.records()));
        tasks.closeAll(all.stream().map(Consultation::reference).toList());
        if (moved.action().equals("close")) {
            tasks.open(all.stream()
                    .filter(one -> one.unanswered() > 0)
                    .flatMap(this::waiting)
                    .toList());
        }
    }

    private Stream<Task> waiting(Consultation one) {
        return Stream.concat(
                        Stream.of(Audience.SECRETARIAT), one.chairs().stream().map(Audience::organisation))
                .map(label -> new Task(
                        "contribution-answer",
                        one.reference(),
                        one.content().title(),
                        one.url() + "#contributions",
                        label,
                        ConsultationLifecycle.ANSWERING,
                        LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)));
    }

    /** An answer was given: the last one ends the task. */
    void answered(long consultation) {
        tasks.closeAll(store.lock(List.of(consultation)).stream()
                .filter(one -> one.unanswered() == 0)
                .map(Consultation::reference)
                .toList());
    }
}
