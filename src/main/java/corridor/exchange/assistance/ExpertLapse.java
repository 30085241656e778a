package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of the roster whoever has not renewed their place within its year; missions that began go on. */
@Component
class ExpertLapse implements RecurringJob {

    private final ExpertStore store;
    private final ExpertLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    ExpertLapse(ExpertStore store, ExpertLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.experts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        workflow.move(
                lifecycle,
                Reader.system("exchange.experts", Set.of(ExpertLifecycle.LAPSING)),
                Change.of("lapse"),
                store.endedBefore(LocalDate.now(clock)).stream().map(Target::of).toList());
    }
}
