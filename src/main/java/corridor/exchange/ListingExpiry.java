package corridor.exchange;

import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes offers and needs the day after their last, and asks a month before whether they still hold. */
@Component
class ListingExpiry implements RecurringJob {

    private static final int ASKED_BEFORE = 30;

    private final ListingStore store;
    private final ListingLifecycle lifecycle;
    private final ListingTasks tasks;
    private final Workflow workflow;
    private final Clock clock;

    ListingExpiry(ListingStore store, ListingLifecycle lifecycle, ListingTasks tasks, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        Change change =
                Change.of("expire").recording(Map.of("closed_at", OffsetDateTime.now(clock), "outcome", "expired"));
        workflow.move(
                lifecycle,
                Reader.system("exchange.expire", Set.of(ListingLifecycle.EXPIRING)),
                change,
                store.endedBefore(today).stream().map(Target::of).toList());
        tasks.stillRight(store.unseen(store.endingOn(today.plusDays(ASKED_BEFORE))));
    }
}
