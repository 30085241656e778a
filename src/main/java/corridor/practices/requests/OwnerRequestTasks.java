package corridor.practices.requests;

import corridor.access.Audience;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.practices.Practice;
import corridor.practices.PracticePeriods;
import corridor.practices.ReviewSteps;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The secretariat finds claims and corrections on its desk, and is told, until they are answered or lapse. */
@Component
class OwnerRequestTasks {

    private final OwnerRequestStore store;
    private final ReviewSteps practices;
    private final Tasks tasks;
    private final Notices notices;
    private final PracticePeriods periods;
    private final Clock clock;

    OwnerRequestTasks(
            OwnerRequestStore store,
            ReviewSteps practices,
            Tasks tasks,
            Notices notices,
            PracticePeriods periods,
            Clock clock) {
        this.store = store;
        this.practices = practices;
        this.tasks = tasks;
        this.notices = notices;
        this.periods = periods;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(OwnerRequest.KIND)) {
            return;
        }
        List<OwnerRequest> requests = store.lock(moved.records());
        tasks.closeAll(requests.stream().map(OwnerRequestTasks::about).toList());
        if (moved.to().equals(OwnerRequestLifecycle.OPEN)) {
            Map<Long, LocalizedText> titles = titles(requests);
            tasks.open(requests.stream().map(one -> task(one, titles)).toList());
            notices.tell(requests.stream().map(one -> notice(one, titles)).toList());
        }
    }

    private Map<Long, LocalizedText> titles(List<OwnerRequest> requests) {
        return practices.concerned(requests.stream().map(OwnerRequest::practice).toList()).stream()
                .collect(Collectors.toMap(Practice::id, one -> one.content().title()));
    }

    private Task task(OwnerRequest one, Map<Long, LocalizedText> titles) {
        return new Task(
                "request-" + one.wish().code(),
                about(one),
                title(one, titles),
                address(one),
                Audience.SECRETARIAT,
                OwnerRequestLifecycle.ANSWERING,
                LocalDate.now(clock).plusDays(periods.answer()));
    }

    private static Notice notice(OwnerRequest one, Map<Long, LocalizedText> titles) {
        return new Notice(
                "requests." + one.wish().code(),
                about(one),
                title(one, titles),
                address(one),
                Set.of(Audience.SECRETARIAT),
                OwnerRequestLifecycle.READING,
                List.of());
    }

    private static LocalizedText title(OwnerRequest one, Map<Long, LocalizedText> titles) {
        return titles.getOrDefault(one.practice(), LocalizedText.EMPTY);
    }

    private static Reference about(OwnerRequest one) {
        return new Reference(OwnerRequest.KIND, one.id());
    }

    private static String address(OwnerRequest one) {
        return "/requests/" + one.id();
    }
}
