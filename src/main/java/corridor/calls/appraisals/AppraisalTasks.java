package corridor.calls.appraisals;

import corridor.access.Audience;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reviewers find on their desks what they were asked to appraise. */
@Component
class AppraisalTasks {

    private final AppraisalStore store;
    private final PhaseStore phases;
    private final Calls calls;
    private final Tasks tasks;
    private final Notices notices;

    AppraisalTasks(AppraisalStore store, PhaseStore phases, Calls calls, Tasks tasks, Notices notices) {
        this.store = store;
        this.phases = phases;
        this.calls = calls;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Assignment.KIND)) {
            switch (moved.action()) {
                case "offer" -> waits(store.lock(moved.records()));
                case "deliver", "decline", "abstain", "return" ->
                    tasks.closeAll(moved.records().stream()
                            .map(id -> new Reference(Assignment.KIND, id))
                            .toList());
                default -> {}
            }
        }
    }

    private void waits(List<Assignment> offered) {
        Map<Long, Phase> known =
                phases.byId(offered.stream().map(Assignment::phase).distinct().toList());
        Map<Long, Call> named =
                calls.byId(known.values().stream().map(Phase::call).distinct().toList());
        Map<Long, List<Assignment>> byPerson = offered.stream().collect(Collectors.groupingBy(Assignment::person));
        tasks.open(offered.stream().map(one -> task(one, known, named)).toList());
        notices.tell(byPerson.entrySet().stream()
                .map(one -> notice(one.getKey(), one.getValue(), known, named))
                .toList());
    }

    private static LocalizedText title(Assignment one, Map<Long, Phase> known, Map<Long, Call> named) {
        Phase phase = Objects.requireNonNull(known.get(one.phase()));
        return Objects.requireNonNull(named.get(phase.call())).title();
    }

    private static Task task(Assignment one, Map<Long, Phase> known, Map<Long, Call> named) {
        return new Task(
                "appraisal-answer",
                new Reference(Assignment.KIND, one.id()),
                title(one, known, named),
                "/appraisals/" + one.id(),
                Audience.person(one.person()),
                AppraisalLifecycle.SCORING,
                Objects.requireNonNull(known.get(one.phase())).due());
    }

    /** One letter for all that one person was asked. */
    private static Notice notice(long person, List<Assignment> asked, Map<Long, Phase> known, Map<Long, Call> named) {
        Assignment first = asked.getFirst();
        return new Notice(
                "calls.asked-to-appraise",
                new Reference(Assignment.KIND, first.id()),
                title(first, known, named),
                "/appraisals",
                Set.of(Audience.person(person)),
                AppraisalLifecycle.SCORING,
                List.of(asked.size()));
    }
}
